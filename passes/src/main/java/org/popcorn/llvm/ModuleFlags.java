package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.llvm.LLVM.LLVMMetadataRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;

/**
 * The facts that a module states about itself as {@code !llvm.module.flags}: triples of merge
 * behavior, name and value.
 *
 * <p>LLVM-C can add flags but not remove or change them, so that nodes are changed in place. They
 * are shared with copies of the module in the same context.
 */
public final class ModuleFlags {
  private static final String METADATA = "llvm.module.flags";
  private static final int NAME = 1;
  private static final int VALUE = 2;

  private final LlvmModule module;

  ModuleFlags(LlvmModule module) {
    this.module = module;
  }

  /** Makes a flag mean nothing to LLVM, by another name. */
  public void disable(String name) {
    LLVMValueRef node = nodes().get(name);
    if (node != null) {
      String unused = "popcorn-unused-" + name;
      LLVMReplaceMDNodeOperandWith(
          node, NAME, LLVMMDStringInContext2(module.context().ref(), unused, unused.length()));
    }
  }

  /** Sets an integer flag, which is added if the module does not have it. */
  public void set(String name, int value) {
    LLVMMetadataRef number = LLVMValueAsMetadata(module.types().i32().constant(value).ref());
    LLVMValueRef node = nodes().get(name);
    if (node != null) {
      LLVMReplaceMDNodeOperandWith(node, VALUE, number);
    } else {
      LLVMAddModuleFlag(module.ref(), LLVMModuleFlagBehaviorOverride, name, name.length(), number);
    }
  }

  private Map<String, LLVMValueRef> nodes() {
    Map<String, LLVMValueRef> byName = new LinkedHashMap<>();
    int count = LLVMGetNamedMetadataNumOperands(module.ref(), METADATA);
    try (PointerPointer<LLVMValueRef> nodes = new PointerPointer<>(Math.max(count, 1L))) {
      LLVMGetNamedMetadataOperands(module.ref(), METADATA, nodes);
      for (int i = 0; i < count; i++) {
        LLVMValueRef node = nodes.get(LLVMValueRef.class, i);
        byName.put(nameOf(node), node);
      }
    }
    return byName;
  }

  private static String nameOf(LLVMValueRef node) {
    int count = LLVMGetMDNodeNumOperands(node);
    try (PointerPointer<LLVMValueRef> operands = new PointerPointer<>((long) count);
        IntPointer length = new IntPointer(1)) {
      LLVMGetMDNodeOperands(node, operands);
      return NativeLibrary.text(
          LLVMGetMDString(operands.get(LLVMValueRef.class, NAME), length), length.get());
    }
  }
}
