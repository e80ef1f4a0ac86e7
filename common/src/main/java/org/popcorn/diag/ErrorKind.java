package org.popcorn.diag;

import java.util.Locale;

/**
 * Every message that a user can get, with its severity and template ({@code %s} stands for an
 * argument). Where the user can do something about it, the way out is printed as a note.
 */
public enum ErrorKind {
  // Source that cannot migrate.
  INLINE_ASSEMBLY(
      Severity.ERROR,
      "inline assembly in '%s' cannot migrate: it exists on one ISA only",
      "write it in C, use a compiler builtin, leave it out where __popcorn__ is defined, or move it"
          + " to a native part: --popcorn-native=FILE"),
  MODULE_ASSEMBLY(
      Severity.ERROR,
      "file-level assembly '%s' cannot migrate: it exists on one ISA only",
      "write it in C, leave it out where __popcorn__ is defined, or move it to a native part:"
          + " --popcorn-native=FILE"),
  TARGET_INTRINSIC(
      Severity.ERROR,
      "target intrinsic '%s' in '%s' cannot migrate: it exists on one ISA only",
      "use portable C or GCC vectors, leave it out where __popcorn__ is defined, or move it to a"
          + " native part: --popcorn-native=FILE"),
  COROUTINE(
      Severity.ERROR,
      "coroutine in '%s' is not supported",
      "write it in another way, or leave it out where __popcorn__ is defined"),
  UNSUPPORTED_CONSTRUCT(
      Severity.ERROR,
      "%s in '%s' is not supported",
      "write it in another way, or leave it out where __popcorn__ is defined"),
  MACHINE_STACK_ADDRESS(
      Severity.WARNING, "%s in '%s' reads as 0: it would be another one on each ISA", ""),

  // Native parts (docs/native-parts.md).
  NATIVE_FILE_MISSING(
      Severity.ERROR,
      "native part '%s' has no file '%s' for %s",
      "each ISA of the program needs one; a native part in C is one file for all"),
  NATIVE_STATE(
      Severity.ERROR,
      "section '%s' of the native part is writable, and its content would be lost at each hop",
      "keep it in the program's memory and pass a pointer; only what can be found anew at any time"
          + " may be in section .bss.popcorn_cache or .data.popcorn_cache"),
  NATIVE_SECTION(
      Severity.ERROR,
      "a native part cannot have section '%s'",
      "code and constants may be in .text and .rodata"),
  NATIVE_REFERENCE(
      Severity.ERROR,
      "a native part cannot use '%s'",
      "its functions are leaves: they may call those of native parts, and memcpy, memmove, memset"
          + " and memcmp"),
  NATIVE_LIBRARY_NAME(
      Severity.ERROR, "a native part cannot define '%s', which the C library has", "rename it"),
  NATIVE_NAME_MISSING(
      Severity.ERROR, "native function '%s' is not defined for %s", "define it for each ISA"),
  NATIVE_DATA(
      Severity.ERROR,
      "data of a native part, '%s', has another address on each ISA",
      "only functions of native parts can be used"),
  NATIVE_SIGNATURE(
      Severity.ERROR,
      "native function '%s' cannot be called as '%s': not every ISA passes that alike",
      "its arguments and result may be integers of up to 64 bits, pointers, float and double, and"
          + " it needs a prototype"),
  NATIVE_DEFINITION(
      Severity.ERROR,
      "native function '%s' is called as '%s', but is '%s' on %s",
      "declaration and definition must agree, without structures by value"),

  // Command lines and input files.
  BAD_OPTION_VALUE(Severity.ERROR, "invalid value '%s' in '%s': %s", ""),
  UNSUPPORTED_OPTION(Severity.ERROR, "'%s' is not supported: %s", ""),
  OPTION_WITHOUT_EFFECT(Severity.WARNING, "'%s' has no effect: %s", ""),
  IGNORED_OPTION(Severity.WARNING, "'%s' is ignored: code must be the same on every ISA", ""),
  BAD_PLUGIN(Severity.ERROR, "cannot use plugin '%s': %s", "see docs/extending.md"),
  NO_INPUT(Severity.ERROR, "no input files", ""),
  CANNOT_WRITE(Severity.ERROR, "cannot write '%s': %s", ""),
  NO_LAUNCHER(
      Severity.ERROR,
      "property '%s' is not set",
      "start bin/popcorn-cc or bin/popcorn, which say what this program needs"),
  MISSING_FILE(Severity.ERROR, "no such file or directory: '%s'", ""),
  MISSING_LIBRARY(
      Severity.ERROR,
      "unable to find library -l%s",
      "a static library of popcorn-cc's objects is wanted, in a folder that -L names"),
  MISSING_TOOL(Severity.ERROR, "cannot find '%s': install the package %s", ""),
  WRONG_OBJECT_KIND(
      Severity.ERROR, "'%s' is %s, not a portable object", "compile its source with popcorn-cc"),
  MALFORMED_INPUT(Severity.ERROR, "%s", ""),

  // Linking.
  UNDEFINED_SYMBOL(Severity.ERROR, "undefined symbol: %s", ""),
  UNDEFINED_CXX_SYMBOL(
      Severity.ERROR,
      "undefined symbol: %s",
      "C++ has it: link with popcorn-c++, or with -lc++ behind the objects"),
  DUPLICATE_SYMBOL(Severity.ERROR, "duplicate symbol: %s, defined in %s and %s", ""),
  TWO_SECTIONS(
      Severity.ERROR,
      "two sections '%s' in %s cannot become one",
      "what is put into a section by hand is constant, or is not, for all of it"),
  NEW_UNDEFINED_SYMBOL(
      Severity.ERROR,
      "%s: code generation made a call of '%s', which is not linked",
      "an operation of the source became this call: write that in another way"),
  LAYOUT_OVERFLOW(Severity.ERROR, "%s needs %s bytes, and only %s are there", ""),
  STATIC_OVERFLOW(
      Severity.ERROR,
      "static code and data need %s bytes, and only %s are there; the largest are %s",
      "take large arrays from malloc or mmap, which have 128 GiB"),
  LAYOUT_MISMATCH(Severity.ERROR, "'%s' lies at %s on %s and at %s on %s", ""),
  LAYOUT_DIFFERENCE(Severity.ERROR, "'%s' has %s %s on %s and %s on %s", ""),
  PRIVATE_DATA(Severity.ERROR, "%s: data in section '%s' belongs to no symbol and cannot move", ""),
  PRIVATE_POINTER(
      Severity.ERROR,
      "'%s' holds the address of '%s', which differs from ISA to ISA",
      "if it is a function, take the address of one of the program's that calls it"),

  // Call sites and site tables.
  UNMATCHED_CALL_SITE(Severity.ERROR, "call site %s of '%s' is in %s and not in %s", ""),
  DIFFERENT_CALL_SITE(
      Severity.ERROR, "call site %s of '%s' has other ordinal or types in %s than in %s", ""),
  UNKNOWN_CALL_SITE(Severity.ERROR, "call site %s is in no catalog", ""),
  DUPLICATE_CALL_SITE(Severity.ERROR, "call site %s is defined twice: in '%s' and in '%s'", ""),
  VALUE_COUNT(
      Severity.ERROR,
      "on %s call site %s of '%s' has %s values in its record, %s expected",
      "this is a fault of popcorn-cc, please report it; another level of optimization may avoid"
          + " it"),
  VALUE_LOCATION(
      Severity.ERROR,
      "on %s call site %s of '%s' has value %s %s",
      "this is a fault of popcorn-cc, please report it; another level of optimization avoids most"
          + " such faults, and -ftrivial-auto-var-init=zero those of variables that are not set"),
  NO_FRAME_RULE(
      Severity.ERROR,
      "on %s call site %s of '%s' has no constant frame layout: %s",
      "this is a fault of popcorn-cc, please report it; another level of optimization may avoid"
          + " it"),
  MISSING_RESUME_ENTRY(Severity.ERROR, "resume entry '%s' of '%s' is not defined", ""),
  CONFLICTING_CALL_SITE(
      Severity.ERROR, "return address %s belongs to two call sites: %s and %s", "");

  private final Severity severity;
  private final String template;
  private final String wayOut;

  ErrorKind(Severity severity, String template, String wayOut) {
    this.severity = severity;
    this.template = template;
    this.wayOut = wayOut;
  }

  /** How bad this is. */
  public Severity severity() {
    return severity;
  }

  /** What the user can do about it; empty if there is nothing general to say. */
  public String wayOut() {
    return wayOut;
  }

  /** The message with the arguments filled in; numbers are printed as they are in every locale. */
  public String message(Object... arguments) {
    return String.format(Locale.ROOT, template, arguments);
  }
}
