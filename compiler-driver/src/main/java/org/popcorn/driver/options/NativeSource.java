package org.popcorn.driver.options;

import java.nio.file.Path;
import java.util.Set;
import org.popcorn.target.Isa;

/**
 * A native part as {@code --popcorn-native} names it: a C or C++ file, compiled for each ISA, or
 * {@code name.s} (or {@code .S}), which stands for {@code name.x86_64.s}, {@code name.aarch64.s}
 * and so on.
 *
 * @param path as the user gave it
 */
public record NativeSource(String path) {

  private static final Set<String> CXX = Set.of("cc", "cpp", "cxx", "C");

  private static final Set<String> ASSEMBLY = Set.of("s", "S");

  /**
   * Reads the value of the option.
   *
   * @throws IllegalArgumentException if no native part can have that name; the message says why
   */
  static NativeSource parse(String path) {
    NativeSource source = new NativeSource(path);
    if (!source.isCompiled() && !ASSEMBLY.contains(source.suffix())) {
      throw new IllegalArgumentException("a .c, .cc, .s or .S file is expected");
    }
    for (Isa isa : Isa.all()) {
      if (!source.isCompiled() && source.stem().endsWith("." + isa)) {
        String all = path.substring(0, source.stem().length() - isa.id().length());
        throw new IllegalArgumentException(
            "give " + all + source.suffix() + ", which stands for one such file for each ISA");
      }
    }
    return source;
  }

  /** One file for all ISAs, in C or C++. */
  public boolean isCompiled() {
    return suffix().equals("c") || isCxx();
  }

  /** Whether it is in C++. */
  public boolean isCxx() {
    return CXX.contains(suffix());
  }

  /** The file that is compiled for an ISA. */
  public Path file(Isa isa) {
    return Path.of(isCompiled() ? path : stem() + "." + isa + "." + suffix());
  }

  private String stem() {
    return path.substring(0, Math.max(path.lastIndexOf('.'), 0));
  }

  private String suffix() {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
