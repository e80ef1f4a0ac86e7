package org.popcorn.migration.pipeline;

import java.util.List;
import java.util.Set;
import org.popcorn.migration.points.MayMigrateAnalysis;
import org.popcorn.migration.points.MigrationPointInserter;
import org.popcorn.migration.points.PointChoice;
import org.popcorn.migration.prepare.LiveValueBudget;
import org.popcorn.migration.prepare.Rematerialization;
import org.popcorn.migration.prepare.SetjmpLowering;
import org.popcorn.migration.resume.ResumeEntries;
import org.popcorn.migration.sites.CallSites;
import org.popcorn.migration.sites.LiveValueNames;
import org.popcorn.migration.sites.SiteIds;
import org.popcorn.migration.strategy.PointPlacement;
import org.popcorn.migration.strips.StripMining;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassPipeline;
import org.popcorn.passes.AssemblyComments;
import org.popcorn.passes.ComputedGoto;
import org.popcorn.passes.DataStack;
import org.popcorn.passes.DebugInformation;
import org.popcorn.passes.DistinctPhis;
import org.popcorn.passes.ExceptionTypes;
import org.popcorn.passes.FastMathRemoval;
import org.popcorn.passes.FloatingPointDecision;
import org.popcorn.passes.HintRemoval;
import org.popcorn.passes.MachineQuestions;
import org.popcorn.passes.MiddleEnd;
import org.popcorn.passes.OptimizationLevel;
import org.popcorn.passes.Refusals;
import org.popcorn.passes.Seal;
import org.popcorn.passes.StackIntrospection;
import org.popcorn.passes.SymbolSections;
import org.popcorn.passes.TargetNeutral;
import org.popcorn.passes.UndefinedRemoval;
import org.popcorn.passes.Variadics;
import org.popcorn.passes.WideAtomics;
import org.popcorn.passes.WideIntegers;
import org.popcorn.passes.WideValues;

/**
 * The passes from merged portable bitcode to a module that code is generated from, in order, and
 * the one place where they are listed. What holds after each is in docs/design/0001-contracts.md,
 * section 3.
 */
public final class PortablePipeline {
  private PortablePipeline() {}

  /**
   * What a module is made for.
   *
   * @param level how much LLVM's optimizer does
   * @param keepsDebugInformation whether the executables shall have it
   * @param points where to ask for migration
   * @param external names of functions of other modules that may migrate
   */
  public record Settings(
      OptimizationLevel level,
      boolean keepsDebugInformation,
      PointPlacement points,
      Set<String> external) {
    /** Copies the set. */
    public Settings {
      external = Set.copyOf(external);
    }
  }

  /** The passes for a module. */
  public static PassPipeline of(Settings settings) {
    return PassPipeline.of(
        List.of(
            // What the user is told names places in the source: nothing is moved so far.
            new AssemblyComments(),
            new Refusals(),
            new StackIntrospection(),
            new MachineQuestions(),
            new DebugInformation(settings.keepsDebugInformation()),
            // Target features of the front end would choose the middle end's cost model.
            new TargetNeutral(),
            new Variadics(),
            new ComputedGoto(),
            new WideAtomics(),
            FloatingPointDecision.first(),
            new MiddleEnd(settings.level()),
            new WideIntegers(),
            // What interprocedural optimization passes by value, too.
            new WideValues(),
            // Hints would keep values alive across call sites.
            new HintRemoval(),
            FloatingPointDecision.again(),
            new FastMathRemoval(),
            new UndefinedRemoval(),
            // Numbers that mean something in one function body on one ISA.
            new ExceptionTypes(),
            new SymbolSections(),
            SiteIds.pass(),
            // Where to ask for migration, how often in loops, and whose frames may be on the stack.
            new PointChoice(settings.points().strategy()),
            new StripMining(settings.points().response()),
            MayMigrateAnalysis.pass(settings.external()),
            // Functions that setjmp returns to twice keep in memory what is needed then.
            SetjmpLowering.pass(),
            // Addresses are computed again instead of carried.
            Rematerialization.pass(),
            // Very large functions keep values in memory.
            LiveValueBudget.pass(),
            // From here on these functions hold no stack objects.
            new DataStack(),
            // Polls, so that the places are calls.
            MigrationPointInserter.pass(),
            // Deopt state at each call: from here on no pass may change what is called or live.
            CallSites.pass(),
            // What people call the values.
            LiveValueNames.pass(),
            // The way back in.
            ResumeEntries.pass(),
            // Code generation would mix up what comes from a call with what its landing pad needs.
            new DistinctPhis(),
            // No back end moves memory accesses over a call site, or invents calls.
            new Seal()));
  }

  /** The names of the passes, in order. */
  public static List<String> names() {
    return any().names();
  }

  /** The pass of that name, with settings of no module in particular. */
  public static Pass named(String name) {
    return any().passes().stream()
        .filter(pass -> pass.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no pass " + name));
  }

  /** The passes with settings of no module in particular. */
  static PassPipeline any() {
    return of(new Settings(OptimizationLevel.O2, true, PointPlacement.NONE, Set.of()));
  }
}
