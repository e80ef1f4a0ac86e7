package org.popcorn.elf;

/**
 * A segment (gABI 5.2).
 *
 * @param type {@code PT_...}
 * @param flags {@code PF_...}
 * @param fileOffset where its bytes are in the file
 * @param address where it is loaded
 * @param fileSizeBytes number of bytes in the file
 * @param memorySizeBytes number of bytes in memory
 * @param alignment of address and file offset
 */
public record ProgramHeader(
    int type,
    int flags,
    long fileOffset,
    long address,
    long fileSizeBytes,
    long memorySizeBytes,
    long alignment) {}
