package org.popcorn.driver.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.popcorn.driver.session.Session;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.migration.pipeline.LatePipeline;
import org.popcorn.pass.PassContext;
import org.popcorn.pass.PassPipeline;
import org.popcorn.target.Isa;

/** Runs the passes that each ISA has of its own, over copies of the sealed module. */
public final class LatePasses {

  private LatePasses() {}

  /**
   * What code is generated from. ISAs without passes of their own share the module as it is.
   *
   * @param parts what of the sealed module is generated together
   */
  public static List<LateModule> run(Session session, Path sealed, ModuleParts parts)
      throws IOException {
    List<Isa> alike = new ArrayList<>();
    List<LateModule> modules = new ArrayList<>();
    for (Isa isa : session.options().isas()) {
      PassPipeline passes = LatePipeline.of(isa, session.options().program().passes());
      if (passes.passes().isEmpty()) {
        alike.add(isa);
      } else {
        modules.add(changed(session, sealed, isa, passes));
      }
    }
    if (!alike.isEmpty()) {
      modules.add(new LateModule(sealed, parts, alike));
    }
    return modules;
  }

  private static LateModule changed(Session session, Path sealed, Isa isa, PassPipeline passes)
      throws IOException {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse(sealed)) {
      Instrumenter.observed(session, passes).run(module, new PassContext(session.log()));
      session.log().throwIfErrors();
      module.verify();
      Path changed = LateModule.beside(sealed, "." + isa.id() + ".bc");
      Files.write(changed, module.bitcode());
      return new LateModule(changed, ModuleParts.of(module), List.of(isa));
    }
  }
}
