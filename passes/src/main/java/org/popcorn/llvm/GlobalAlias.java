package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import org.bytedeco.llvm.LLVM.LLVMValueRef;

/** Another name for a symbol or a place inside one; also an indirect function. */
public final class GlobalAlias extends GlobalValue {
  GlobalAlias(LlvmModule module, LLVMValueRef ref) {
    super(module, ref);
  }

  /** True for an ifunc, whose target a resolver chooses at start. */
  public boolean isIndirectFunction() {
    return LLVMGetValueKind(ref()) == LLVMGlobalIFuncValueKind;
  }

  /** What the alias stands for; not for indirect functions. */
  public Constant aliasee() {
    return (Constant) module().value(LLVMAliasGetAliasee(ref()));
  }

  public void setAliasee(Constant target) {
    LLVMAliasSetAliasee(ref(), target.ref());
  }

  public void erase() {
    LLVMDeleteGlobal(ref());
  }
}
