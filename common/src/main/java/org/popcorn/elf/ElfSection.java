package org.popcorn.elf;

/**
 * A section header (gABI 4.9).
 *
 * @param index number of the section in its file
 * @param name its name
 * @param type {@code SHT_...}
 * @param flags {@code SHF_...}
 * @param address where it is loaded; 0 in relocatable objects
 * @param fileOffset where its bytes are in the file
 * @param sizeBytes its size, in memory if it has no bytes in the file
 * @param link {@code sh_link}
 * @param info {@code sh_info}
 * @param alignment power of two, 1 or more
 * @param entrySizeBytes {@code sh_entsize}
 */
public record ElfSection(
    int index,
    String name,
    int type,
    long flags,
    long address,
    long fileOffset,
    long sizeBytes,
    int link,
    int info,
    long alignment,
    long entrySizeBytes) {

  /** True if all of the given {@code SHF_...} bits are set. */
  public boolean has(long flag) {
    return (flags & flag) == flag;
  }

  /** True if it takes memory in the running program. */
  public boolean isLoaded() {
    return has(ElfConstants.SHF_ALLOC);
  }

  /** True if it has no bytes in the file. */
  public boolean isNobits() {
    return type == ElfConstants.SHT_NOBITS;
  }
}
