package org.popcorn.passes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Value;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Makes label addresses small integers and indirect jumps switches over them. Addresses of labels
 * differ per ISA and would lead a resume entry back into the original's body; the integers are the
 * same everywhere, also in static tables and in differences of labels.
 *
 * <p>Labels of a function count from 1 in block order, so that none is null.
 */
public final class ComputedGoto implements Pass {
  @Override
  public String name() {
    return "computed-goto";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    for (Function function : module.definedFunctions()) {
      Map<BasicBlock, Long> numbers = replaceAddresses(function);
      for (BasicBlock block : function.blocks()) {
        Instruction terminator = block.terminator().orElseThrow();
        if (terminator.is(Opcode.INDIRECT_BR)) {
          replaceJump(function, terminator, numbers);
        }
      }
      checkNothingIsLeft(function, context.log());
    }
  }

  private static Map<BasicBlock, Long> replaceAddresses(Function function) {
    Map<BasicBlock, Long> numbers = new LinkedHashMap<>();
    Type i64 = function.module().types().i64();
    for (BasicBlock block : function.blocks()) {
      for (Constant address : addresses(block)) {
        long number = numbers.computeIfAbsent(block, b -> numbers.size() + 1L);
        address.replaceAllUsesWith(i64.constant(number).intToPointer());
      }
    }
    return numbers;
  }

  private static Set<Constant> addresses(BasicBlock block) {
    Set<Constant> addresses = new LinkedHashSet<>();
    for (Value user : block.asValue().users()) {
      if (user instanceof Constant constant && constant.isBlockAddress()) {
        addresses.add(constant);
      }
    }
    return addresses;
  }

  private static void replaceJump(
      Function function, Instruction jump, Map<BasicBlock, Long> numbers) {
    Type i64 = function.module().types().i64();
    BasicBlock nowhere = function.appendBlock("no.such.label");
    try (Builder builder = function.module().builder()) {
      builder.positionAtEnd(nowhere).unreachable();
      builder.positionBefore(jump);
      Value number = builder.pointerToInt(jump.operand(0), i64, "label");
      List<BasicBlock> targets = jump.successors();
      Instruction made = builder.switchOn(number, nowhere, targets.size());
      // Each edge must stay, because phis of the target count them: repeated targets and labels
      // whose address nobody takes get numbers that no label has.
      long unused = numbers.size() + 1L;
      Set<BasicBlock> seen = new LinkedHashSet<>();
      for (BasicBlock target : targets) {
        Long label = numbers.get(target);
        boolean reachable = label != null && seen.add(target);
        made.addCase(i64.constant(reachable ? label : unused++), target);
      }
    }
    jump.erase();
  }

  private static void checkNothingIsLeft(Function function, DiagnosticLog log) {
    for (BasicBlock block : function.blocks()) {
      for (Constant address : addresses(block)) {
        if (address.hasUses()) {
          log.report(
              ErrorKind.UNSUPPORTED_CONSTRUCT, "this use of a label's address", function.name());
        }
      }
    }
  }
}
