package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.LLVMCreateMemoryBufferWithMemoryRangeCopy;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposeMemoryBuffer;
import static org.bytedeco.llvm.global.LLVM.LLVMGetBufferSize;
import static org.bytedeco.llvm.global.LLVM.LLVMGetBufferStart;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.llvm.LLVM.LLVMMemoryBufferRef;

/** Bytes in LLVM's memory. */
final class MemoryBuffer extends LlvmHandle<LLVMMemoryBufferRef> {
  MemoryBuffer(LLVMMemoryBufferRef ref) {
    super(ref);
  }

  /** A copy of the bytes; {@code name} appears in LLVM's messages. */
  static MemoryBuffer of(String name, byte[] bytes) {
    NativeLibrary.load();
    try (BytePointer data = new BytePointer(Math.max(bytes.length, 1));
        BytePointer label = new BytePointer(name)) {
      data.put(bytes, 0, bytes.length);
      return new MemoryBuffer(LLVMCreateMemoryBufferWithMemoryRangeCopy(data, bytes.length, label));
    }
  }

  byte[] bytes() {
    byte[] bytes = new byte[Math.toIntExact(LLVMGetBufferSize(ref()))];
    if (bytes.length > 0) {
      LLVMGetBufferStart(ref()).get(bytes);
    }
    return bytes;
  }

  @Override
  void dispose(LLVMMemoryBufferRef released) {
    LLVMDisposeMemoryBuffer(released);
  }
}
