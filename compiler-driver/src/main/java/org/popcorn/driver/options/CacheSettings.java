package org.popcorn.driver.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;

/**
 * Where finished links are kept.
 *
 * @param folder null if they are not
 * @param limitBytes what all entries together may take
 */
public record CacheSettings(@Nullable Path folder, long limitBytes) {

  /** No link is kept. */
  public static final CacheSettings OFF = new CacheSettings(null, 0);

  private static final long DEFAULT_LIMIT_BYTES = 1L << 30;
  private static final String SIZE_SUFFIXES = "KMG";

  /**
   * The settings in the environment: POPCORN_CACHE (a folder or {@code off}), else XDG_CACHE_HOME,
   * else HOME, if there is such a folder; POPCORN_CACHE_LIMIT in bytes, or with K, M or G.
   */
  public static CacheSettings of(Map<String, String> environment, DiagnosticLog log) {
    Path folder = folder(environment);
    return folder == null
        ? OFF
        : new CacheSettings(
            folder, limit(environment.getOrDefault("POPCORN_CACHE_LIMIT", ""), log));
  }

  private static @Nullable Path folder(Map<String, String> environment) {
    String own = environment.getOrDefault("POPCORN_CACHE", "");
    if (!own.isEmpty()) {
      return own.equals("off") ? null : Path.of(own);
    }
    String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (shared.startsWith("/")) {
      return Path.of(shared).resolve("popcorn");
    }
    String home = environment.getOrDefault("HOME", "");
    // A home that does not exist is not made.
    return home.startsWith("/") && Files.isDirectory(Path.of(home))
        ? Path.of(home).resolve(".cache/popcorn")
        : null;
  }

  private static long limit(String text, DiagnosticLog log) {
    if (text.isEmpty()) {
      return DEFAULT_LIMIT_BYTES;
    }
    int suffix = SIZE_SUFFIXES.indexOf(text.toUpperCase(Locale.ROOT).charAt(text.length() - 1));
    try {
      long number =
          Long.parseUnsignedLong(suffix < 0 ? text : text.substring(0, text.length() - 1));
      return Math.multiplyExact(number, 1L << (10 * (suffix + 1)));
    } catch (ArithmeticException | NumberFormatException notASize) {
      log.report(
          ErrorKind.BAD_OPTION_VALUE,
          text,
          "POPCORN_CACHE_LIMIT=" + text,
          "a number of bytes is expected, or one with K, M or G");
      return DEFAULT_LIMIT_BYTES;
    }
  }
}
