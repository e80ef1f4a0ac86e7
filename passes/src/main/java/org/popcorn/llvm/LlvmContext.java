package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.LLVMContextCreate;
import static org.bytedeco.llvm.global.LLVM.LLVMContextDispose;
import static org.bytedeco.llvm.global.LLVM.LLVMContextSetDiagnosticHandler;
import static org.bytedeco.llvm.global.LLVM.LLVMDSError;
import static org.bytedeco.llvm.global.LLVM.LLVMGetDiagInfoDescription;
import static org.bytedeco.llvm.global.LLVM.LLVMGetDiagInfoSeverity;
import static org.bytedeco.llvm.global.LLVM.LLVMModuleCreateWithNameInContext;
import static org.bytedeco.llvm.global.LLVM.LLVMParseIRInContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMDiagnosticHandler;
import org.bytedeco.llvm.LLVM.LLVMDiagnosticInfoRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;

/** Owner of types, constants and modules; for one thread at a time. */
public final class LlvmContext extends LlvmHandle<LLVMContextRef> {
  private final List<String> errors = new ArrayList<>();

  /** Held here because LLVM keeps only its address. */
  private final LLVMDiagnosticHandler handler;

  private int openModules;

  private LlvmContext(LLVMContextRef ref) {
    super(ref);
    handler =
        new LLVMDiagnosticHandler() {
          @Override
          public void call(LLVMDiagnosticInfoRef info, Pointer data) {
            if (LLVMGetDiagInfoSeverity(info) == LLVMDSError) {
              errors.add(NativeLibrary.message(LLVMGetDiagInfoDescription(info)));
            }
          }
        };
    LLVMContextSetDiagnosticHandler(ref, handler, null);
  }

  public static LlvmContext create() {
    NativeLibrary.load();
    return new LlvmContext(LLVMContextCreate());
  }

  /** An empty module. */
  public LlvmModule newModule(String identifier) {
    return new LlvmModule(this, LLVMModuleCreateWithNameInContext(identifier, ref()));
  }

  /**
   * Reads bitcode or textual IR, whichever the file holds.
   *
   * @throws LlvmException if it is neither, or is broken
   */
  public LlvmModule parse(Path file) throws IOException {
    return parse(file.toString(), Files.readAllBytes(file));
  }

  /** Reads bitcode or textual IR from memory; {@code name} is for messages. */
  public LlvmModule parse(String name, byte[] bytes) {
    LLVMModuleRef parsed = new LLVMModuleRef();
    BytePointer message = new BytePointer((Pointer) null);
    // LLVM takes the buffer, also when it fails.
    MemoryBuffer buffer = MemoryBuffer.of(name, bytes);
    if (LLVMParseIRInContext(ref(), buffer.release(), parsed, message) != 0) {
      errors.clear();
      throw new LlvmException(NativeLibrary.message(message).strip());
    }
    throwErrors();
    return new LlvmModule(this, parsed);
  }

  /** Throws what LLVM's diagnostic handler has collected, if anything. */
  void throwErrors() {
    if (!errors.isEmpty()) {
      String text = String.join("\n", errors);
      errors.clear();
      throw new LlvmException(text);
    }
  }

  void moduleOpened() {
    openModules++;
  }

  void moduleClosed() {
    openModules--;
  }

  @Override
  void checkClosable() {
    if (openModules > 0) {
      throw new IllegalStateException(openModules + " modules of the context are still open");
    }
  }

  @Override
  void dispose(LLVMContextRef released) {
    LLVMContextDispose(released);
    handler.close();
  }
}
