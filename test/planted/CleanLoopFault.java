package planted;

import java.util.Map;
import java.util.Set;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Opcode;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;
import org.popcorn.pass.PassPlugin;
import org.popcorn.pass.PassPosition;

/**
 * Damages clean loops, to see that tests notice it: where one is entered an integer is 0 in place
 * of what its slot holds ({@code kind=slot}), or where one is left a value is not stored ({@code
 * kind=exit}). Nothing changes for a program that does not hop.
 */
public final class CleanLoopFault implements PassPlugin {
  @Override
  public String name() {
    return "clean-loop-fault";
  }

  @Override
  public PassPosition position() {
    return new PassPosition.After("resume-entries");
  }

  @Override
  public Set<String> parameters() {
    return Set.of("kind");
  }

  @Override
  public Pass create(Map<String, String> parameters) {
    return new Fault(parameters.get("kind").equals("slot"));
  }

  private record Fault(boolean inSlot) implements Pass {
    @Override
    public String name() {
      return "clean-loop-fault";
    }

    @Override
    public void run(LlvmModule module, PassContext context) {
      for (Function function : module.definedFunctions()) {
        for (BasicBlock block : function.blocks()) {
          if (inSlot ? enters(block) : block.name().startsWith("left")) {
            damage(block);
          }
        }
      }
    }

    /** Whether a block leads into a clean loop, and is no block of one. */
    private static boolean enters(BasicBlock block) {
      Instruction end = block.terminator().orElseThrow();
      return !block.name().startsWith("clean")
          && !end.successors().isEmpty()
          && end.successors().get(0).name().startsWith("clean");
    }

    private void damage(BasicBlock block) {
      for (Instruction instruction : block.instructions()) {
        if (inSlot && instruction.is(Opcode.LOAD) && instruction.type().isInteger()) {
          instruction.replaceAllUsesWith(instruction.type().constant(0));
          return;
        }
        if (!inSlot && instruction.is(Opcode.STORE)) {
          instruction.erase();
          return;
        }
      }
    }
  }
}
