package org.popcorn.driver.operate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.popcorn.driver.base.Toolchain;
import picocli.CommandLine;

/** {@code popcorn ps}: the processes that run programs of ours. */
@CommandLine.Command(
    name = "ps",
    mixinStandardHelpOptions = true,
    description = {
      "Lists this user's processes that run programs of popcorn-cc: number, ISA, threads,"
          + " migration",
      "points that it passes in a second, hops, the reason that put off most of them, program.",
      "A process that does not answer has - there."
    })
public final class PsCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int AT_A_TIME = 32;

  @CommandLine.Option(names = "--json", description = "prints one line of JSON for each")
  private boolean json;

  /**
   * One process.
   *
   * @param answer of the process, if it gave one
   */
  private record Row(RunningProgram program, Optional<Answer> answer) {

    /** An emulator's own threads are not among them. */
    String said(String key) {
      return answer.map(given -> given.text(key)).filter(text -> !text.isEmpty()).orElse("-");
    }
  }

  @Override
  public Integer call() throws IOException {
    List<Row> rows = rows(new Knocker(Toolchain.atHome().knocker()));
    if (!json) {
      System.out.printf(
          Locale.ROOT,
          "%8s %-8s %7s %12s %6s  %-16s %s%n",
          "PID",
          "ISA",
          "THREADS",
          "POINTS/S",
          "HOPS",
          "PUT OFF",
          "PROGRAM");
    }
    for (Row row : rows) {
      if (json) {
        printJson(row);
      } else {
        print(row);
      }
    }
    return Outcome.DONE;
  }

  private static List<Row> rows(Knocker knocker) throws IOException {
    List<Future<Row>> asked = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      for (ProcessFiles files : ProcessFiles.all()) {
        RunningProgram.of(files)
            .ifPresent(program -> asked.add(pool.submit(() -> ask(program, knocker))));
      }
      for (Future<Row> row : asked) {
        rows.add(row.get());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    } finally {
      pool.shutdownNow();
    }
    return rows;
  }

  private static Row ask(RunningProgram program, Knocker knocker) {
    Optional<Answer> answer;
    try {
      answer = Optional.of(Exchange.give(program, knocker, Order.tell(), PATIENCE));
    } catch (OrderException silent) {
      answer = Optional.empty();
    }
    return new Row(program, answer);
  }

  private static long pointsPerSecond(Answer answer) {
    long ns = answer.number("ns");
    return ns == 0 ? 0 : Math.round(answer.number("points") * 1e9 / ns);
  }

  private static void print(Row row) {
    System.out.printf(
        Locale.ROOT,
        "%8d %-8s %7s %12s %6s  %-16s %s%n",
        row.program.process(),
        row.program.isa().id(),
        row.said("threads"),
        row.answer.map(answer -> Long.toString(pointsPerSecond(answer))).orElse("-"),
        row.said("hops"),
        row.said("reason"),
        row.program.path());
  }

  private static void printJson(Row row) throws IOException {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("pid", row.program.process()).put("program", row.program.path().toString());
    node.put("isa", row.program.isa().id());
    row.answer.ifPresent(
        answer ->
            node.put("points_per_second", pointsPerSecond(answer))
                .put("threads", answer.number("threads"))
                .put("hops", answer.number("hops"))
                .put("put_off", answer.text("reason")));
    Report.print(node);
  }
}
