package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.Optional;
import org.bytedeco.llvm.LLVM.LLVMMetadataRef;

/**
 * A place in the source.
 *
 * @param node the DILocation
 */
public record DebugLocation(Metadata node) {
  /** A new place; {@code inlinedAt} is where the scope's function was inlined, if it was. */
  public static DebugLocation of(
      Metadata scope, int line, int column, Optional<DebugLocation> inlinedAt) {
    LlvmModule module = scope.module();
    return new DebugLocation(
        new Metadata(
            module,
            LLVMDIBuilderCreateDebugLocation(
                module.context().ref(),
                line,
                column,
                scope.ref(),
                inlinedAt.map(location -> location.node().ref()).orElse(null))));
  }

  /** From 1; 0 if unknown. */
  public int line() {
    return LLVMDILocationGetLine(node.ref());
  }

  /** From 1; 0 if unknown. */
  public int column() {
    return LLVMDILocationGetColumn(node.ref());
  }

  public Metadata scope() {
    return new Metadata(node.module(), LLVMDILocationGetScope(node.ref()));
  }

  public Optional<DebugLocation> inlinedAt() {
    LLVMMetadataRef outer = LLVMDILocationGetInlinedAt(node.ref());
    return outer == null
        ? Optional.empty()
        : Optional.of(new DebugLocation(new Metadata(node.module(), outer)));
  }

  /** Name of the file as it was given to the compiler; empty if unknown. */
  public String file() {
    return scope().fileOfScope();
  }
}
