package org.popcorn.diag;

import java.util.Locale;

/** How bad a problem is; only errors fail a build. */
public enum Severity {
  NOTE,
  WARNING,
  ERROR;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
