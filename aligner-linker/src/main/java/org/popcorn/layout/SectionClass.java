package org.popcorn.layout;

import static org.popcorn.elf.ElfConstants.SHF_EXECINSTR;
import static org.popcorn.elf.ElfConstants.SHF_TLS;
import static org.popcorn.elf.ElfConstants.SHF_WRITE;

import org.popcorn.elf.ElfSection;
import org.popcorn.symbol.ResumeEntry;

/**
 * Kinds of joint sections, in the order of their addresses. Code that is rarely run lies apart from
 * the rest, resume entries last of all.
 */
public enum SectionClass {
  TEXT(JointSegment.TEXT, ".text"),
  UNLIKELY_TEXT(JointSegment.TEXT, ".text"),
  RESUME_TEXT(JointSegment.TEXT, ".text"),
  CONSTANT_SET(JointSegment.READ, ".rodata"),
  CONSTANT(JointSegment.READ, ".rodata"),
  TLS_DATA(JointSegment.READ, ".tdata"),
  TLS_ZERO(JointSegment.READ, ".tbss"),
  PREINIT_ARRAY(JointSegment.WRITE, ".data"),
  INIT_ARRAY(JointSegment.WRITE, ".data"),
  FINI_ARRAY(JointSegment.WRITE, ".data"),
  DATA_SET(JointSegment.WRITE, ".data"),
  DATA(JointSegment.WRITE, ".data"),
  ZERO(JointSegment.WRITE, ".bss");

  private static final String UNLIKELY_PREFIX = ".text.unlikely.";

  private final JointSegment segment;
  private final String outputSection;

  SectionClass(JointSegment segment, String outputSection) {
    this.segment = segment;
    this.outputSection = outputSection;
  }

  /** The class of a loaded section of a portable object. */
  public static SectionClass of(ElfSection section) {
    if (section.has(SHF_EXECINSTR)) {
      return ofText(section.name());
    }
    if (section.has(SHF_TLS)) {
      return section.isNobits() ? TLS_ZERO : TLS_DATA;
    }
    if (!section.has(SHF_WRITE) && !isArray(section.name())) {
      return isSet(section.name()) ? CONSTANT_SET : CONSTANT;
    }
    return ofData(section);
  }

  private static SectionClass ofText(String name) {
    if (ResumeEntry.is(name)) {
      return RESUME_TEXT;
    }
    return name.startsWith(UNLIKELY_PREFIX) ? UNLIKELY_TEXT : TEXT;
  }

  private static SectionClass ofData(ElfSection section) {
    String name = section.name();
    if (isArray(name, ".init_array")) {
      return INIT_ARRAY;
    }
    if (isArray(name, ".fini_array")) {
      return FINI_ARRAY;
    }
    if (isArray(name, ".preinit_array")) {
      return PREINIT_ARRAY;
    }
    if (isSet(name)) {
      return DATA_SET;
    }
    return section.isNobits() ? ZERO : DATA;
  }

  private static boolean isArray(String name) {
    return isArray(name, ".init_array")
        || isArray(name, ".fini_array")
        || isArray(name, ".preinit_array");
  }

  private static boolean isArray(String name, String array) {
    return name.startsWith(array)
        && (name.length() == array.length() || name.charAt(array.length()) == '.');
  }

  /**
   * True if the name is a C identifier: such a section is a set whose elements a program walks from
   * {@code __start_name} to {@code __stop_name}, so nothing may come between them.
   */
  public static boolean isSet(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** The segment in which sections of this class lie. */
  public JointSegment segment() {
    return segment;
  }

  /** Name of the output section in the linked binary. */
  public String outputSection() {
    return outputSection;
  }

  /** True for code: its size may differ from ISA to ISA. */
  public boolean isText() {
    return segment == JointSegment.TEXT;
  }

  /** True for thread-local variables: their symbols have offsets, no addresses. */
  public boolean isThreadLocal() {
    return this == TLS_DATA || this == TLS_ZERO;
  }

  /**
   * True for lists that a program runs through, which start-up code or the program itself delimits.
   */
  public boolean isContiguous() {
    return switch (this) {
      case CONSTANT_SET, DATA_SET, PREINIT_ARRAY, INIT_ARRAY, FINI_ARRAY -> true;
      default -> false;
    };
  }

  /** True if sections of this class are placed although they define no symbol. */
  public boolean isJointWithoutSymbols() {
    return isContiguous();
  }
}
