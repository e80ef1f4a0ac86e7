package org.popcorn.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.popcorn.table.Site;
import org.popcorn.table.SiteCatalog;
import org.popcorn.target.Isa;

/** Runs programs for tests; one that is missing or fails makes the test fail. */
public final class TestTools {
  private static final Path LLVM = Path.of(System.getProperty("popcorn.llvm"));
  private static final Pattern RECORD = Pattern.compile("Record ID: (\\d+)");
  private static final int SECONDS = 120;

  private TestTools() {}

  /** Folder of this module's test data. */
  public static Path testData(String name) {
    return Path.of(System.getProperty("popcorn.root"), "migration-points/src/test/testdata", name);
  }

  /** A bundled program of LLVM. */
  public static String llvm(String program) {
    return LLVM.resolve(program).toString();
  }

  /** The command that makes an object of an ISA as a link does. */
  public static List<String> llc(Isa isa, Path input, Path object) {
    List<String> command = new ArrayList<>(List.of(llvm("llc"), "-O2", "-filetype=obj"));
    command.addAll(isa.llcOptions());
    command.addAll(List.of(input.toString(), "-o", object.toString()));
    return command;
  }

  /** Standard output and error of a command that succeeds. */
  public static String run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("popcorn-test", ".out");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("LD_LIBRARY_PATH", LLVM.toString());
      Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("timed out: " + command);
      }
      String text = Files.readString(output);
      if (process.exitValue() != 0) {
        throw new AssertionError(command + " failed with " + process.exitValue() + ":\n" + text);
      }
      return text;
    } finally {
      Files.delete(output);
    }
  }

  /** Ids in an object's stack map. */
  public static Set<Long> stackMapIds(Path object) throws IOException, InterruptedException {
    Matcher matcher =
        RECORD.matcher(run(List.of(llvm("llvm-readobj"), "--stackmap", object.toString())));
    TreeSet<Long> ids = new TreeSet<>();
    while (matcher.find()) {
      ids.add(Long.parseUnsignedLong(matcher.group(1)));
    }
    return ids;
  }

  /** Ids in a catalog. */
  public static Set<Long> ids(SiteCatalog catalog) {
    TreeSet<Long> ids = new TreeSet<>();
    for (Site site : catalog.sites()) {
      ids.add(site.id());
    }
    return ids;
  }
}
