package org.popcorn.diag;

/**
 * A place in a file, for people.
 *
 * @param file name as the user gave it; for a place in an object {@code main.o(.section)+0x40}
 * @param line from 1; 0 if unknown
 * @param column from 1; 0 if unknown
 */
public record SourceLocation(String file, int line, int column)
    implements Comparable<SourceLocation> {

  /** A whole file. */
  public static SourceLocation of(String file) {
    return new SourceLocation(file, 0, 0);
  }

  /** A line of a file. */
  public static SourceLocation of(String file, int line) {
    return new SourceLocation(file, line, 0);
  }

  /** A byte of a section of a binary file. */
  public static SourceLocation of(String file, String section, long offset) {
    return of(file + "(" + section + ")+0x" + Long.toHexString(offset));
  }

  @Override
  public int compareTo(SourceLocation other) {
    int order = file.compareTo(other.file);
    if (order == 0) {
      order = Integer.compare(line, other.line);
    }
    return order == 0 ? Integer.compare(column, other.column) : order;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    return text.toString();
  }
}
