package org.popcorn.driver.phase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.migration.pipeline.LatePipeline;
import org.popcorn.pass.PassContext;
import org.popcorn.pass.PassPipeline;
import org.popcorn.target.Isa;

/**
 * The sealed module after the passes that each ISA has of its own. ISAs without such passes share
 * the module as it is.
 *
 * @param byIsa what each ISA's code is generated from, in the order of the ISAs
 */
record LateModules(Map<Isa, LateModule> byIsa) {

  LateModules {
    byIsa = new EnumMap<>(byIsa);
  }

  /** Runs the late passes over copies of a sealed module. */
  static LateModules run(Session session, LateModule sealed) throws IOException {
    Map<Isa, LateModule> modules = new EnumMap<>(Isa.class);
    for (Isa isa : session.options().isas()) {
      PassPipeline passes = LatePipeline.of(isa, session.options().passes().added());
      modules.put(isa, passes.passes().isEmpty() ? sealed : changed(session, sealed, isa, passes));
    }
    return new LateModules(modules);
  }

  private static LateModule changed(
      Session session, LateModule sealed, Isa isa, PassPipeline passes) throws IOException {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse(sealed.bitcode())) {
      Instrumenter.observed(session, passes).run(module, new PassContext(session.log()));
      session.log().throwIfErrors();
      module.verify();
      Path changed = sealed.beside("." + isa.id() + ".bc");
      Files.write(changed, module.bitcode());
      return new LateModule(changed, ModuleParts.of(module));
    }
  }

  /** The files of those that are not the sealed module itself. */
  List<Path> changedFrom(LateModule sealed) {
    return byIsa.values().stream()
        .filter(module -> !module.equals(sealed))
        .map(LateModule::bitcode)
        .toList();
  }

  /** The ISAs that share a module, for each module. */
  Map<LateModule, List<Isa>> isasByModule() {
    Map<LateModule, List<Isa>> isas = new LinkedHashMap<>();
    byIsa.forEach((isa, module) -> isas.computeIfAbsent(module, key -> new ArrayList<>()).add(isa));
    return isas;
  }
}
