package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.Optional;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.llvm.LLVM.LLVMDIBuilderRef;
import org.bytedeco.llvm.LLVM.LLVMMetadataRef;

/** Makes debug information for functions that no source has. */
public final class DebugInfoBuilder extends LlvmHandle<LLVMDIBuilderRef> {
  private static final String PRODUCER = "popcorn";

  private final LlvmModule module;
  private boolean hasUnit;

  DebugInfoBuilder(LlvmModule module) {
    super(LLVMCreateDIBuilder(module.ref()));
    this.module = module;
  }

  /**
   * A subprogram in the file and at the line of another one, with a name of its own. Empty if the
   * other names no file.
   */
  public Optional<Metadata> artificialSubprogram(Metadata like, String name) {
    LLVMMetadataRef file = LLVMDIScopeGetFile(like.ref());
    if (file == null) {
      return Optional.empty();
    }
    addUnit(file);
    int line = LLVMDISubprogramGetLine(like.ref());
    try (PointerPointer<LLVMMetadataRef> none = new PointerPointer<>(1L)) {
      LLVMMetadataRef type = LLVMDIBuilderCreateSubroutineType(ref(), file, none, 0, 0);
      return Optional.of(
          new Metadata(
              module,
              LLVMDIBuilderCreateFunction(
                  ref(),
                  file,
                  name,
                  name.length(),
                  name,
                  name.length(),
                  file,
                  line,
                  type,
                  1,
                  1,
                  line,
                  LLVMDIFlagArtificial,
                  1)));
    }
  }

  /** The node of an expression. */
  private Metadata expression(DwarfExpression expression) {
    long[] numbers = expression.numbers();
    return new Metadata(module, LLVMDIBuilderCreateExpression(ref(), numbers, numbers.length));
  }

  /** Says of a variable, from an instruction on, how its value is computed from another value. */
  public void describe(
      Value value,
      Metadata variable,
      DwarfExpression expression,
      DebugLocation location,
      Instruction at) {
    LLVMDIBuilderInsertDbgValueRecordBefore(
        ref(),
        value.ref(),
        variable.ref(),
        expression(expression).ref(),
        location.node().ref(),
        at.ref());
  }

  /** A definition must belong to a unit; LLVM-C cannot name the unit of another subprogram. */
  private void addUnit(LLVMMetadataRef file) {
    if (!hasUnit) {
      hasUnit = true;
      LLVMDIBuilderCreateCompileUnit(
          ref(),
          LLVMDWARFSourceLanguageC11,
          file,
          PRODUCER,
          PRODUCER.length(),
          1,
          "",
          0,
          0,
          "",
          0,
          LLVMDWARFEmissionFull,
          0,
          0,
          0,
          "",
          0,
          "",
          0);
    }
  }

  @Override
  void dispose(LLVMDIBuilderRef released) {
    LLVMDIBuilderFinalize(released);
    LLVMDisposeDIBuilder(released);
  }
}
