package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.Optional;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMMetadataRef;
import org.bytedeco.llvm.LLVM.LLVMValueMetadataEntry;
import org.bytedeco.llvm.LLVM.LLVMValueRef;
import org.jspecify.annotations.Nullable;

/** View of a metadata node. */
public final class Metadata {
  private final LlvmModule module;
  private final LLVMMetadataRef ref;

  Metadata(LlvmModule module, LLVMMetadataRef ref) {
    this.module = module;
    this.ref = ref;
  }

  /** A text. */
  public static Metadata text(LlvmModule module, String text) {
    return new Metadata(
        module, LLVMMDStringInContext2(module.context().ref(), text, text.length()));
  }

  /** The node that says how often each successor of a terminator is taken. */
  static Metadata branchWeights(LlvmModule module, int... weights) {
    LLVMContextRef context = module.context().ref();
    String tag = "branch_weights";
    try (PointerPointer<LLVMMetadataRef> nodes = new PointerPointer<>(weights.length + 1L)) {
      nodes.put(0, LLVMMDStringInContext2(context, tag, tag.length()));
      for (int i = 0; i < weights.length; i++) {
        nodes.put(i + 1L, LLVMValueAsMetadata(module.types().i32().constant(weights[i]).ref()));
      }
      return new Metadata(module, LLVMMDNodeInContext2(context, nodes, weights.length + 1L));
    }
  }

  /** Gives an instruction all metadata of another one but the debug location. */
  static void copy(Instruction from, Instruction to) {
    try (SizeTPointer count = new SizeTPointer(1)) {
      LLVMValueMetadataEntry entries =
          LLVMInstructionGetAllMetadataOtherThanDebugLoc(from.ref(), count);
      for (int i = 0; i < count.get(); i++) {
        Metadata node = new Metadata(to.module(), LLVMValueMetadataEntriesGetMetadata(entries, i));
        LLVMSetMetadata(to.ref(), LLVMValueMetadataEntriesGetKind(entries, i), node.asValueRef());
      }
      if (entries != null) {
        LLVMDisposeValueMetadataEntries(entries);
      }
    }
  }

  LLVMMetadataRef ref() {
    module.ref();
    return ref;
  }

  LLVMValueRef asValueRef() {
    return LLVMMetadataAsValue(module.context().ref(), ref());
  }

  /** An operand of the node; empty if it has none there. */
  Optional<LLVMValueRef> operand(int index) {
    return operand(asValueRef(), index);
  }

  /** An operand of a node. */
  static Optional<LLVMValueRef> operand(LLVMValueRef node, int index) {
    int count = LLVMGetMDNodeNumOperands(node);
    if (index >= count) {
      return Optional.empty();
    }
    try (PointerPointer<LLVMValueRef> operands = new PointerPointer<>((long) count)) {
      LLVMGetMDNodeOperands(node, operands);
      return Optional.ofNullable(operands.get(LLVMValueRef.class, index));
    }
  }

  /** Whether this is the DIExpression that leaves a value as it is. */
  public boolean isEmptyExpression() {
    return toString().equals("!DIExpression()");
  }

  LlvmModule module() {
    return module;
  }

  /** The node as an operand; its operands are constants or further metadata. */
  public Value asValue() {
    return module.value(asValueRef());
  }

  /** LLVM's {@code LLVMMetadataKind}. */
  int kind() {
    return LLVMGetMetadataKind(ref());
  }

  /** Of a DIScope: name of its file as it was given to the compiler; empty if unknown. */
  String fileOfScope() {
    LLVMMetadataRef file = LLVMDIScopeGetFile(ref());
    if (file == null) {
      return "";
    }
    try (IntPointer length = new IntPointer(1)) {
      return NativeLibrary.text(LLVMDIFileGetFilename(file, length), length.get());
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Metadata metadata && metadata.ref.address() == ref.address();
  }

  @Override
  public int hashCode() {
    return Long.hashCode(ref.address());
  }

  @Override
  public String toString() {
    return asValue().toString();
  }
}
