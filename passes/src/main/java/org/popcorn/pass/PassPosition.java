package org.popcorn.pass;

import java.util.List;
import java.util.Set;
import org.popcorn.target.Isa;

/** Where a pass of a plug-in stands in the compiler's pipelines. */
public sealed interface PassPosition {
  /** Just before a pass of the portable pipeline. */
  record Before(String pass) implements PassPosition {}

  /** Just after a pass of the portable pipeline. */
  record After(String pass) implements PassPosition {}

  /**
   * At the end of the pipeline that each ISA has of its own.
   *
   * @param isas whose; at least one
   */
  record Late(Set<Isa> isas) implements PassPosition {
    /** Copies the set. */
    public Late {
      isas = Set.copyOf(isas);
    }
  }

  /** Late, for every ISA. */
  static PassPosition late() {
    return new Late(Set.copyOf(Isa.all()));
  }

  /**
   * Reads {@code before:PASS}, {@code after:PASS}, {@code late} or {@code late:ISA}.
   *
   * @param passes names of the passes of the portable pipeline
   * @throws IllegalArgumentException if the text is none of these; the message says why
   */
  static PassPosition parse(String text, List<String> passes) {
    int colon = text.indexOf(':');
    String where = colon < 0 ? text : text.substring(0, colon);
    String name = colon < 0 ? "" : text.substring(colon + 1);
    return switch (where) {
      case "before" -> new Before(known(name, passes));
      case "after" -> new After(known(name, passes));
      case "late" -> colon < 0 ? late() : new Late(Set.of(Isa.parse(name)));
      default ->
          throw new IllegalArgumentException(
              "a position is before:PASS, after:PASS, late or late:ISA");
    };
  }

  /**
   * Fails unless there is such a place.
   *
   * @param passes names of the passes of the portable pipeline
   * @throws IllegalArgumentException that says why
   */
  static PassPosition checked(PassPosition position, List<String> passes) {
    switch (position) {
      case Before before -> known(before.pass(), passes);
      case After after -> known(after.pass(), passes);
      case Late late -> {
        if (late.isas().isEmpty()) {
          throw new IllegalArgumentException("a late pass is for one ISA at least");
        }
      }
    }
    return position;
  }

  private static String known(String pass, List<String> passes) {
    if (!passes.contains(pass)) {
      throw new IllegalArgumentException(
          "there is no pass '" + pass + "': known are " + String.join(", ", passes));
    }
    return pass;
  }
}
