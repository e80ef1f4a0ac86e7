package org.popcorn.passes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.popcorn.llvm.Argument;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.TailCallKind;
import org.popcorn.llvm.Value;

/** Changes one function whose type is wide; its callers are not touched. */
final class WideFunction {
  private final Function function;
  private final WideSignature signature;
  private final Builder builder;

  WideFunction(Function function, WideSignature signature, Builder builder) {
    this.function = function;
    this.signature = signature;
    this.builder = builder;
  }

  void change() {
    Map<Integer, Instruction> loads = function.isDeclaration() ? Map.of() : loads();
    signature.removeAttributes(function);
    Function changed = Replacement.withType(function, signature.narrowed(builder.module().types()));
    loads.forEach((number, load) -> load.setOperand(0, changed.argument(number)));
    if (signature.returnsWide() && !changed.isDeclaration()) {
      Argument result = changed.argument(changed.parameterCount() - 1);
      result.setName("result");
      for (Instruction instruction : changed.instructions()) {
        if (instruction.is(Opcode.RET)) {
          returnThrough(result, instruction);
        }
      }
    }
  }

  /** Wide parameters are read at the start, from where only the changed function knows. */
  private Map<Integer, Instruction> loads() {
    Map<Integer, Instruction> loads = new LinkedHashMap<>();
    builder.positionBefore(function.entry().firstInsertionPoint()).setDebugLocation(null);
    signature.parameters().stream()
        .forEach(
            wide -> {
              Argument argument = function.argument(wide);
              Value unknown = builder.module().types().pointer().poison();
              Instruction load = builder.load(argument.type(), unknown, "");
              String name = argument.name();
              argument.replaceAllUsesWith(load);
              argument.setName("");
              load.setName(name);
              loads.put(wide, load);
            });
    return loads;
  }

  /** What a musttail call returns it has written already. */
  private void returnThrough(Argument result, Instruction ret) {
    Value returned = ret.operand(0);
    builder.positionBefore(ret);
    if (!(returned instanceof CallInstruction call)
        || call.tailCallKind() != TailCallKind.MUST_TAIL) {
      builder.store(returned, result);
    }
    builder.retVoid();
    ret.erase();
  }
}
