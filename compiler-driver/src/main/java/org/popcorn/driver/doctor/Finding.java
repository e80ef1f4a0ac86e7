package org.popcorn.driver.doctor;

/**
 * The result of a check.
 *
 * @param what was looked for
 * @param isPresent whether it is as it must be
 * @param detail which one was found, or what is wrong
 * @param remedy what to do about it; empty if nothing is to be done
 */
record Finding(String what, boolean isPresent, String detail, String remedy) {

  static Finding present(String what, String detail) {
    return new Finding(what, true, detail, "");
  }

  static Finding missing(String what, String detail, String remedy) {
    return new Finding(what, false, detail, remedy);
  }

  /** The way out where Debian has it. */
  static String install(String debianPackage) {
    return "install the Debian package " + debianPackage;
  }

  /** One line. */
  @Override
  public String toString() {
    return (isPresent ? "ok       " : "missing  ")
        + what
        + (detail.isEmpty() ? "" : ": " + detail)
        + (remedy.isEmpty() ? "" : "; " + remedy);
  }
}
