package org.popcorn.migration.resume;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.analysis.Liveness;
import org.popcorn.analysis.MayMigrate;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.Attribute;
import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.DebugInfoBuilder;
import org.popcorn.llvm.DebugRecord;
import org.popcorn.llvm.DebugRecords;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Linkage;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Value;
import org.popcorn.migration.sites.CallSite;
import org.popcorn.migration.sites.CallSites;
import org.popcorn.migration.sites.SiteCatalogBuilder;
import org.popcorn.migration.sites.SiteIds;
import org.popcorn.migration.sites.SitesOfModule;
import org.popcorn.pass.FactPass;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;
import org.popcorn.symbol.FunctionName;
import org.popcorn.table.SiteCatalog;

/**
 * Makes the resume entry of a function: its cold twin without parameters, which asks the run time
 * for a logical frame and continues after the site that the frame names. Twins are internal and
 * have the C calling convention, whatever the function has: the run time and other twins call them
 * through pointers. docs/design/0001-contracts.md, "Resume entry".
 */
public final class ResumeEntries {
  /** Turns the slots into values and removes what no site leads to. */
  private static final String CLEAN_UP = "mem2reg,simplifycfg,adce";

  /**
   * Attributes that speak of parameters, of effects on memory that a twin has more of, or against
   * being cold.
   */
  private static final List<String> LEFT_OUT =
      List.of(
          "memory",
          "willreturn",
          "nosync",
          "nofree",
          "norecurse",
          "speculatable",
          "nocallback",
          "allocsize",
          "allockind",
          "alwaysinline",
          "inlinehint",
          "hot",
          "optnone");

  private final Builder builder;
  private final DebugInfoBuilder debugInfo;
  private final Map<Function, List<DebugRecord>> records;
  private final MayMigrate mayMigrate;
  private final SiteIds ids;

  private ResumeEntries(
      LlvmModule module, Builder builder, DebugInfoBuilder debugInfo, PassContext context) {
    this.builder = builder;
    this.debugInfo = debugInfo;
    // What debug information says of variables, in IR order.
    records =
        DebugRecords.of(module).stream()
            .collect(Collectors.groupingBy(record -> record.next().function()));
    mayMigrate = context.get(MayMigrate.class);
    ids = context.get(SiteIds.class);
  }

  /** The pass that makes the resume entries of all functions; tells {@link SiteCatalog}. */
  public static Pass pass() {
    return new FactPass<>("resume-entries", SiteCatalog.class, ResumeEntries::run);
  }

  private static SiteCatalog run(LlvmModule module, PassContext context) {
    List<CallSite> all = new ArrayList<>();
    try (Builder builder = module.builder();
        DebugInfoBuilder debugInfo = module.debugInfoBuilder()) {
      ResumeEntries entries = new ResumeEntries(module, builder, debugInfo, context);
      context
          .get(SitesOfModule.class)
          .byFunction()
          .forEach(
              (function, carried) -> {
                if (!carried.isEmpty()) {
                  all.addAll(entries.make(function, carried));
                }
              });
    }
    return SiteCatalogBuilder.build(all);
  }

  /**
   * Makes the resume entry of a function with its sites, at least one.
   *
   * @return all sites that lead to the entry: those given, and musttail calls that are plain calls
   *     in it
   */
  private List<CallSite> make(Function function, List<CallSite> carried) {
    FunctionBody body = FunctionBody.of(function);
    ResumePlan plan = ResumePlan.of(body, carried, mayMigrate, ids);
    Function twin = declare(function);
    DebugLocations locations = new DebugLocations(twin);
    BasicBlock entry = twin.appendBlock("entry");
    builder.positionAtEnd(entry).setDebugLocation(locations.entry());
    Slots slots = slots(plan, name(function));
    Value ordinal = slots.ordinal();
    BasicBlock none = twin.appendBlock("none");
    Instruction entered = builder.switchOn(ordinal, none, plan.sites().size());
    builder.positionAtEnd(none).unreachable();

    BodyCopy copy = new BodyCopy(plan, twin, builder, locations, slots);
    copy.copy();
    List<CleanLoop> loops = makeLoops(plan, entry, locations, slots, copy);
    ResumeBlocks blocks = new ResumeBlocks(body, twin, builder, locations, slots, copy);
    Map<CallSite, BasicBlock> entrances = new LinkedHashMap<>();
    plan.sites().forEach(site -> entrances.put(site, blocks.make(site)));
    List<DebugRecord> said = records.getOrDefault(function, List.of());
    if (slots instanceof MemorySlots memory && !said.isEmpty()) {
      EntryVariables variables = new EntryVariables(debugInfo, plan, memory, locations, said);
      entrances.forEach((site, block) -> variables.describe(site, block.firstInsertionPoint()));
      variables.describe(copy);
      loops.forEach(variables::describe);
    }
    if (slots instanceof RegisterSlots registers && !plan.secondReturns().calls().isEmpty()) {
      // Once the jump slots are right control goes where the ordinal says.
      BasicBlock dispatch = twin.appendBlock("dispatch");
      Instruction second =
          builder.positionAtEnd(dispatch).switchOn(ordinal, none, entrances.size());
      entrances.forEach((site, block) -> second.addCase(ordinalOf(site), block));
      JumpBlocks jumps = new JumpBlocks(plan, twin, builder, locations, registers, copy);
      BasicBlock first = jumps.make(dispatch);
      entrances.replaceAll((site, block) -> jumps.before(site, first, block));
    }
    entrances.forEach((site, block) -> entered.addCase(ordinalOf(site), block));
    finish(twin, slots);
    List<CallSite> sites = new ArrayList<>();
    for (CallSite site : plan.sites()) {
      sites.add(site.withWords(slots.wordsOf(site)));
    }
    return sites;
  }

  private List<CleanLoop> makeLoops(
      ResumePlan plan, BasicBlock start, DebugLocations locations, Slots slots, BodyCopy copy) {
    List<CleanLoop> loops = new ArrayList<>();
    if (plan.loops().isEmpty()) {
      return loops;
    }
    CleanLoop.Place place =
        new CleanLoop.Place(
            plan.body(), Liveness.of(plan.body()), start, builder, locations, slots, copy);
    for (int i = 0; i < plan.loops().size(); i++) {
      BasicBlock entry = start.function().appendBlock("loop");
      loops.add(CleanLoop.make(plan.loops().get(i), plan.loopResults().get(i), entry, place));
    }
    return loops;
  }

  private Constant ordinalOf(CallSite site) {
    return builder.module().types().i64().constant(site.ordinal());
  }

  private static String name(Function function) {
    return new FunctionName(function.name()).resumeEntry().symbol();
  }

  /**
   * Second returns come in where no logical frame is, and need the data frame's begin in a register
   * that setjmp keeps.
   */
  private Slots slots(ResumePlan plan, String name) {
    return plan.secondReturns().calls().isEmpty() && !plan.slots().isEmpty()
        ? new MemorySlots(plan.body(), builder, plan.slots(), plan.sites(), name)
        : new RegisterSlots(plan.body(), builder, plan.slots());
  }

  private Function declare(Function function) {
    LlvmModule module = builder.module();
    String name = name(function);
    Function twin =
        module.addFunction(
            name, module.types().function(function.valueType().returnType(), List.of()));
    if (!twin.name().equals(name)) {
      throw DiagnosticException.of(
          ErrorKind.UNSUPPORTED_CONSTRUCT, "another symbol named '" + name + "'", function.name());
    }
    for (int index : new int[] {AttributeIndex.FUNCTION, AttributeIndex.RETURN}) {
      for (Attribute attribute : function.attributes(index)) {
        twin.addAttribute(index, attribute);
      }
    }
    LEFT_OUT.forEach(attribute -> twin.removeAttribute(AttributeIndex.FUNCTION, attribute));
    twin.removeAttribute(AttributeIndex.RETURN, "noalias");
    List.of("cold", "noinline").forEach(twin::addFunctionAttribute);
    twin.addAttribute(AttributeIndex.FUNCTION, module.attribute("uwtable", 2));
    function.personality().ifPresent(twin::setPersonality);
    twin.setLinkage(Linkage.INTERNAL);
    Optional.of(function)
        .flatMap(Function::subprogram)
        .flatMap(like -> debugInfo.artificialSubprogram(like, name))
        .ifPresent(twin::setSubprogram);
    return twin;
  }

  private void finish(Function twin, Slots slots) {
    builder.module().runPasses(twin, CLEAN_UP);
    for (Instruction instruction : twin.instructions()) {
      if (instruction instanceof AllocaInstruction object && !slots.owns(object)) {
        throw new IllegalStateException("a slot of " + twin.name() + " was not turned into values");
      }
      if (instruction instanceof CallInstruction call) {
        CallSites.defineState(call);
      }
    }
  }
}
