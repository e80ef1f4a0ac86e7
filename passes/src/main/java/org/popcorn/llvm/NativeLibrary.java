package org.popcorn.llvm;

import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.llvm.global.LLVM;
import org.jspecify.annotations.Nullable;

/**
 * Loads libLLVM and copies strings out of it.
 *
 * <p>The unpacked natives lie in {@code java.library.path}. JavaCPP's own search would take longer
 * than a small link's instrumentation, and would make a cache folder in the user's home: it is
 * switched off before JavaCPP is touched.
 */
final class NativeLibrary {
  private NativeLibrary() {}

  static {
    System.setProperty("org.bytedeco.javacpp.loadLibraries", "false");
    System.loadLibrary("jnijavacpp");
    System.loadLibrary("jniLLVM");
    LLVM.LLVMInitializeX86TargetInfo();
    LLVM.LLVMInitializeX86Target();
    LLVM.LLVMInitializeX86TargetMC();
  }

  /** Makes sure that the library is there; errors are the linker's own {@link LinkageError}. */
  static void load() {
    // The static initializer has done it.
  }

  /** The text of a C string with known length; empty if there is none. */
  static String text(@Nullable BytePointer pointer, long length) {
    if (pointer == null || length == 0) {
      return "";
    }
    byte[] bytes = new byte[Math.toIntExact(length)];
    pointer.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The text of a zero-terminated C string that LLVM still owns; empty if there is none. */
  static String text(@Nullable BytePointer pointer) {
    return pointer == null ? "" : new String(pointer.getStringBytes(), StandardCharsets.UTF_8);
  }

  /** The text of a message that LLVM allocated for the caller, which is freed. */
  static String message(@Nullable BytePointer pointer) {
    String text = text(pointer);
    if (pointer != null) {
      LLVM.LLVMDisposeMessage(pointer);
    }
    return text;
  }

  /** A C function that returns a string and stores its length. */
  interface SizedString {
    @Nullable BytePointer read(SizeTPointer length);
  }

  static String sized(SizedString source) {
    try (SizeTPointer length = new SizeTPointer(1)) {
      BytePointer pointer = source.read(length.put(0));
      return text(pointer, length.get());
    }
  }
}
