package org.popcorn.driver.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.migration.points.MigrationPoint;
import org.popcorn.migration.points.MigrationPointStrategy;
import org.popcorn.migration.strategy.EveryBoundary;
import org.popcorn.migration.strategy.LoopsAndRecursion;
import org.popcorn.migration.strategy.PointPlacement;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;
import org.popcorn.pass.PassPosition;
import org.popcorn.pass.PlacedPass;
import org.popcorn.target.Isa;

class ProgramOptionsTest {
  private static final PointPlacement LOOPS = new PointPlacement(new LoopsAndRecursion(), 300);
  private static final LlvmPlugins NONE = new LlvmPlugins(List.of(), "", List.of());

  private record NoPass(String name) implements Pass {
    @Override
    public void run(LlvmModule module, PassContext context) {}
  }

  private record Foreign(String name) implements MigrationPointStrategy {
    @Override
    public List<MigrationPoint> choose(FunctionBody body, boolean recursive) {
      return List.of();
    }
  }

  private static ProgramOptions usual() {
    return new ProgramOptions(Isa.all(), LOOPS, List.of(), NONE, "2", false, false);
  }

  /** An option that is in no key would give the executables of another link. */
  @Test
  void eachOptionIsInTheKey() {
    List<PlacedPass> passes =
        List.of(new PlacedPass(new NoPass("none"), new PassPosition.Before("seal")));
    LlvmPlugins plugins = new LlvmPlugins(List.of("a.so"), "", List.of());
    PointPlacement everywhere = new PointPlacement(new EveryBoundary(), 0);
    Map<String, ProgramOptions> others =
        Map.of(
            "isas",
            new ProgramOptions(List.of(Isa.AARCH64), LOOPS, List.of(), NONE, "2", false, false),
            "points",
            new ProgramOptions(Isa.all(), everywhere, List.of(), NONE, "2", false, false),
            "passes",
            new ProgramOptions(Isa.all(), LOOPS, passes, NONE, "2", false, false),
            "llvmPlugins",
            new ProgramOptions(Isa.all(), LOOPS, List.of(), plugins, "2", false, false),
            "optimization",
            new ProgramOptions(Isa.all(), LOOPS, List.of(), NONE, "s", false, false),
            "debugInformation",
            new ProgramOptions(Isa.all(), LOOPS, List.of(), NONE, "2", true, false),
            "strip",
            new ProgramOptions(Isa.all(), LOOPS, List.of(), NONE, "2", false, true));
    assertThat(others.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProgramOptions.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
    assertThat(usual().key()).isPresent().isEqualTo(usual().key());
    others.forEach(
        (name, options) -> assertThat(options.key()).as(name).isNotEqualTo(usual().key()));
  }

  @Test
  void theResponseTimeIsInTheKey() {
    PointPlacement slower = new PointPlacement(new LoopsAndRecursion(), 301);
    ProgramOptions other =
        new ProgramOptions(Isa.all(), slower, List.of(), NONE, "2", false, false);
    assertThat(other.key()).isNotEqualTo(usual().key());
  }

  @Test
  void whatAPluginMakesHasNoKey() {
    ProgramOptions options =
        new ProgramOptions(
            Isa.all(),
            new PointPlacement(new Foreign("foreign"), 0),
            List.of(),
            NONE,
            "2",
            false,
            false);
    assertThat(options.key()).isEmpty();
  }
}
