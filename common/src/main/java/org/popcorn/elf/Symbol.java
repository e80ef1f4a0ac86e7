package org.popcorn.elf;

/**
 * A symbol (gABI 4.16).
 *
 * @param index number of the symbol in its table
 * @param name its name; empty for section symbols
 * @param binding {@code STB_...}
 * @param type {@code STT_...}
 * @param visibility {@code STV_...}
 * @param section number of its section; {@code SHN_UNDEF}, {@link #ABSOLUTE} or {@link #COMMON} if
 *     it has none (section numbers of large files reach into the range that ELF reserves)
 * @param value offset in the section; address in executables; alignment of a common symbol
 * @param sizeBytes its size, 0 if unknown
 */
public record Symbol(
    int index,
    String name,
    int binding,
    int type,
    int visibility,
    int section,
    long value,
    long sizeBytes) {

  /** {@link #section()} of a symbol whose value is not tied to a section. */
  public static final int ABSOLUTE = -1;

  /** {@link #section()} of a common symbol. */
  public static final int COMMON = -2;

  /** True if this object refers to the symbol and does not define it. */
  public boolean isUndefined() {
    return section == ElfConstants.SHN_UNDEF;
  }

  /** True if other objects do not see it. */
  public boolean isLocal() {
    return binding == ElfConstants.STB_LOCAL;
  }

  /** True if another definition may take its place, or if it may stay undefined. */
  public boolean isWeak() {
    return binding == ElfConstants.STB_WEAK;
  }
}
