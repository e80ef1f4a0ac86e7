package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.llvm.LLVM.LLVMAttributeRef;
import org.bytedeco.llvm.LLVM.LLVMBasicBlockRef;
import org.bytedeco.llvm.LLVM.LLVMMetadataRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;
import org.jspecify.annotations.Nullable;

/** A function, defined or declared. */
public final class Function extends GlobalValue implements Attributed {
  Function(LlvmModule module, LLVMValueRef ref) {
    super(module, ref);
  }

  /** Blocks in layout order, the entry first; empty for a declaration. */
  public List<BasicBlock> blocks() {
    List<BasicBlock> blocks = new ArrayList<>();
    for (LLVMBasicBlockRef block = LLVMGetFirstBasicBlock(ref());
        block != null;
        block = LLVMGetNextBasicBlock(block)) {
      blocks.add(new BasicBlock(module(), block));
    }
    return blocks;
  }

  /** How many blocks it has. */
  public int blockCount() {
    return LLVMCountBasicBlocks(ref());
  }

  public BasicBlock entry() {
    return new BasicBlock(module(), LLVMGetEntryBasicBlock(ref()));
  }

  /** All instructions in layout order; a snapshot. */
  public List<Instruction> instructions() {
    List<Instruction> instructions = new ArrayList<>();
    for (BasicBlock block : blocks()) {
      instructions.addAll(block.instructions());
    }
    return instructions;
  }

  /** A new empty block at the end. */
  public BasicBlock appendBlock(String name) {
    return new BasicBlock(
        module(), LLVMAppendBasicBlockInContext(module().context().ref(), ref(), name));
  }

  /** Appends a block that is in no function. */
  public void appendBlock(BasicBlock removed) {
    LLVMAppendExistingBasicBlock(ref(), removed.ref());
  }

  public List<Argument> arguments() {
    List<Argument> arguments = new ArrayList<>();
    int count = LLVMCountParams(ref());
    for (int i = 0; i < count; i++) {
      arguments.add(new Argument(module(), LLVMGetParam(ref(), i)));
    }
    return arguments;
  }

  public Argument argument(int number) {
    return new Argument(module(), LLVMGetParam(ref(), number));
  }

  @Override
  public int parameterCount() {
    return LLVMCountParams(ref());
  }

  /** LLVM's number of the calling convention; 0 is C's. */
  public int callingConvention() {
    return LLVMGetFunctionCallConv(ref());
  }

  public void setCallingConvention(int convention) {
    LLVMSetFunctionCallConv(ref(), convention);
  }

  /** Whether the name begins with {@code llvm.}, which only intrinsics may. */
  public boolean isIntrinsic() {
    return intrinsic() != 0 || name().startsWith("llvm.");
  }

  /** LLVM's number of the intrinsic; 0 if it is none that this LLVM knows. */
  public int intrinsic() {
    return LLVMGetIntrinsicID(ref());
  }

  public Optional<Constant> personality() {
    return LLVMHasPersonalityFn(ref()) == 0
        ? Optional.empty()
        : Optional.of((Constant) module().value(LLVMGetPersonalityFn(ref())));
  }

  public void setPersonality(Constant personality) {
    LLVMSetPersonalityFn(ref(), personality.ref());
  }

  /** Debug information of the function. */
  public Optional<Metadata> subprogram() {
    LLVMMetadataRef subprogram = LLVMGetSubprogram(ref());
    return subprogram == null ? Optional.empty() : Optional.of(new Metadata(module(), subprogram));
  }

  /** File that the function is written in, by its debug information; empty if unknown. */
  public String sourceFile() {
    return subprogram().map(Metadata::fileOfScope).orElse("");
  }

  /** Line of {@link #sourceFile}, from 1; 0 if unknown. */
  public int sourceLine() {
    return subprogram().map(place -> LLVMDISubprogramGetLine(place.ref())).orElse(0);
  }

  /** Sets or, with null, takes away the debug information. */
  public void setSubprogram(@Nullable Metadata subprogram) {
    LLVMSetSubprogram(ref(), subprogram == null ? null : subprogram.ref());
  }

  /** Takes away all metadata attached to the function, its debug information included. */
  public void clearMetadata() {
    LLVMGlobalClearMetadata(ref());
  }

  /** Garbage collector that is asked for; empty if none. */
  public String garbageCollector() {
    return NativeLibrary.text(LLVMGetGC(ref()));
  }

  public int alignment() {
    return LLVMGetAlignment(ref());
  }

  public void setAlignment(int bytes) {
    LLVMSetAlignment(ref(), bytes);
  }

  @Override
  public boolean hasAttributes(int index) {
    return LLVMGetAttributeCountAtIndex(ref(), index) > 0;
  }

  @Override
  public List<Attribute> attributes(int index) {
    int count = LLVMGetAttributeCountAtIndex(ref(), index);
    List<Attribute> attributes = new ArrayList<>(count);
    if (count > 0) {
      try (PointerPointer<LLVMAttributeRef> array = new PointerPointer<>((long) count)) {
        LLVMGetAttributesAtIndex(ref(), index, array);
        for (int i = 0; i < count; i++) {
          attributes.add(new Attribute(module(), array.get(LLVMAttributeRef.class, i)));
        }
      }
    }
    return attributes;
  }

  @Override
  public Optional<Attribute> attribute(int index, String name) {
    int kind = Attribute.kindOf(name);
    LLVMAttributeRef found =
        kind != 0
            ? LLVMGetEnumAttributeAtIndex(ref(), index, kind)
            : LLVMGetStringAttributeAtIndex(ref(), index, name, name.length());
    return Attribute.of(module(), found);
  }

  @Override
  public void addAttribute(int index, Attribute attribute) {
    LLVMAddAttributeAtIndex(ref(), index, attribute.ref());
  }

  @Override
  public void removeAttribute(int index, String name) {
    LLVMRemoveEnumAttributeAtIndex(ref(), index, Attribute.kindOf(name));
  }

  @Override
  public void removeTextAttribute(int index, String key) {
    LLVMRemoveStringAttributeAtIndex(ref(), index, key, key.length());
  }

  @Override
  public void removeAttributes(int index) {
    for (Attribute attribute : attributes(index)) {
      if (attribute.isText()) {
        removeTextAttribute(index, attribute.key());
      } else {
        LLVMRemoveEnumAttributeAtIndex(ref(), index, attribute.kind());
      }
    }
  }

  /** Deletes the function with its body; nothing may use it any more. */
  public void erase() {
    LLVMDeleteFunction(ref());
  }
}
