package org.popcorn.driver.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.popcorn.diag.ErrorKind;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.driver.session.Session;
import org.popcorn.tool.Command;
import org.popcorn.tool.ToolFailure;

/**
 * Several portable objects become one, as by {@code ld -r}: names that are local stay apart, weak
 * and common symbols stay what they are, members of archives are taken where something refers to
 * them. lld does it; without a pass of the middle end, so that nothing is lost.
 */
public final class ObjectMerger {

  private ObjectMerger() {}

  /**
   * The merged object in the scratch folder.
   *
   * @param inputs the linker's arguments
   */
  public static Path run(Session session, List<String> inputs) {
    if (!session.options().nativeSources().isEmpty()) {
      String reason = "native parts join a program: give it where that is linked";
      session.log().report(ErrorKind.UNSUPPORTED_OPTION, "--popcorn-native", reason);
      session.log().throwIfErrors();
    }
    Path merged = session.scratch("merged.o");
    Command command = new Command(arguments(session, inputs, merged));
    try {
      session.runner().run(command, text -> BitcodeMerger.inOurName(session, text));
    } catch (ToolFailure failure) {
      BrokenBitcode.report(session, inputs);
      throw failure;
    }
    if (!session.runner().isDryRun() && !Files.exists(merged)) {
      makeEmpty(session, merged);
    }
    return merged;
  }

  private static List<String> arguments(Session session, List<String> inputs, Path merged) {
    List<String> arguments = new ArrayList<>();
    arguments.add(session.toolchain().llvm("lld").toString());
    arguments.addAll(List.of("-flavor", "gnu", "-m", Toolchain.PORTABLE.lldEmulation(), "-r"));
    arguments.add("--no-dependent-libraries");
    arguments.addAll(inputs);
    arguments.addAll(List.of("--lto-emit-llvm", "--lto-newpm-passes=verify", "--lto-O0"));
    arguments.addAll(List.of("-o", merged.toString()));
    return arguments;
  }

  /** Of nothing but empty archives lld makes nothing. */
  private static void makeEmpty(Session session, Path object) {
    String compiler = session.toolchain().compiler();
    session
        .runner()
        .runAll(
            List.of(
                new Command(
                    List.of(compiler, "-x", "c", "-c", "/dev/null", "-o", object.toString()))));
  }
}
