package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.Optional;
import org.bytedeco.llvm.LLVM.LLVMValueRef;

/** A global or thread-local variable. */
public final class GlobalVariable extends GlobalValue {
  GlobalVariable(LlvmModule module, LLVMValueRef ref) {
    super(module, ref);
  }

  public Optional<Constant> initializer() {
    LLVMValueRef value = LLVMGetInitializer(ref());
    return value == null ? Optional.empty() : Optional.of((Constant) module().value(value));
  }

  public void setInitializer(Constant value) {
    LLVMSetInitializer(ref(), value.ref());
  }

  public boolean isConstant() {
    return LLVMIsGlobalConstant(ref()) != 0;
  }

  public void setConstant(boolean constant) {
    LLVMSetGlobalConstant(ref(), constant ? 1 : 0);
  }

  public ThreadLocalMode threadLocalMode() {
    return ThreadLocalMode.of(LLVMGetThreadLocalMode(ref()));
  }

  public void setThreadLocalMode(ThreadLocalMode mode) {
    LLVMSetThreadLocalMode(ref(), mode.number);
  }

  /** Explicit alignment in bytes; 0 if there is none. */
  public int alignment() {
    return LLVMGetAlignment(ref());
  }

  public void setAlignment(int bytes) {
    LLVMSetAlignment(ref(), bytes);
  }

  public void erase() {
    LLVMDeleteGlobal(ref());
  }
}
