package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import org.bytedeco.llvm.LLVM.LLVMValueRef;

/** A symbol: function, variable or alias. */
public abstract sealed class GlobalValue extends Constant
    permits Function, GlobalVariable, GlobalAlias {
  GlobalValue(LlvmModule module, LLVMValueRef ref) {
    super(module, ref);
  }

  /** Type of what the symbol points at. */
  public final Type valueType() {
    return new Type(module(), LLVMGlobalGetValueType(ref()));
  }

  public final boolean isDeclaration() {
    return LLVMIsDeclaration(ref()) != 0;
  }

  public final Linkage linkage() {
    return Linkage.of(LLVMGetLinkage(ref()));
  }

  public final void setLinkage(Linkage linkage) {
    LLVMSetLinkage(ref(), linkage.number);
  }

  public final Visibility visibility() {
    return Visibility.of(LLVMGetVisibility(ref()));
  }

  public final void setVisibility(Visibility visibility) {
    LLVMSetVisibility(ref(), visibility.number);
  }

  public final UnnamedAddress unnamedAddress() {
    return UnnamedAddress.of(LLVMGetUnnamedAddress(ref()));
  }

  public final void setUnnamedAddress(UnnamedAddress unnamed) {
    LLVMSetUnnamedAddress(ref(), unnamed.number);
  }

  /** Explicit section; empty if there is none. */
  public final String section() {
    return NativeLibrary.text(LLVMGetSection(ref()));
  }

  /** Sets the section; empty takes it away. */
  public final void setSection(String section) {
    LLVMSetSection(ref(), section);
  }

  /** Whether the symbol is in a group; aliases are not themselves. */
  public final boolean hasComdat() {
    return !(this instanceof GlobalAlias) && LLVMGetComdat(ref()) != null;
  }

  /** Joins the group of another symbol. */
  public final void setComdatOf(GlobalValue other) {
    LLVMSetComdat(ref(), LLVMGetComdat(other.ref()));
  }

  public final void clearComdat() {
    LLVMSetComdat(ref(), null);
  }
}
