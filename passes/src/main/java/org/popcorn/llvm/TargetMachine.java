package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.llvm.LLVM.LLVMTargetMachineRef;
import org.bytedeco.llvm.LLVM.LLVMTargetRef;

/** The cost model that a pass pipeline asks; only x86-64's is linked in. */
public final class TargetMachine extends LlvmHandle<LLVMTargetMachineRef> {
  private TargetMachine(LLVMTargetMachineRef ref) {
    super(ref);
  }

  /**
   * A target machine for static code.
   *
   * @throws LlvmException if there is no such target
   */
  public static TargetMachine create(String triple, String cpu, String features) {
    NativeLibrary.load();
    LLVMTargetRef target = new LLVMTargetRef();
    BytePointer message = new BytePointer((Pointer) null);
    try (BytePointer name = new BytePointer(triple)) {
      if (LLVMGetTargetFromTriple(name, target, message) != 0) {
        throw new LlvmException(NativeLibrary.message(message));
      }
    }
    return new TargetMachine(
        LLVMCreateTargetMachine(
            target,
            triple,
            cpu,
            features,
            LLVMCodeGenLevelDefault,
            LLVMRelocStatic,
            LLVMCodeModelDefault));
  }

  @Override
  void dispose(LLVMTargetMachineRef released) {
    LLVMDisposeTargetMachine(released);
  }
}
