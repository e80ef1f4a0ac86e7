package org.popcorn.driver.operate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import org.popcorn.driver.base.Toolchain;

/** Tells what has come of an order, in one line. */
final class Report {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final boolean json;

  Report(boolean json) {
    this.json = json;
  }

  /** What has been done, and the exit code. */
  int done(RunningProgram program, Answer answer, String what) throws IOException {
    String place = Place.of(Toolchain.find().llvm("llvm-symbolizer"), program.binary(), answer);
    double milliseconds = answer.number("ns") / 1e6;
    if (json) {
      ObjectNode node = JSON.createObjectNode();
      node.put("state", "done").put("pid", program.process()).put("program", program.name());
      node.put("from", program.isa().id()).put("to", answer.text("isa"));
      node.put("threads", answer.number("threads")).put("frames", answer.number("frames"));
      node.put("bytes", answer.number("bytes")).put("ms", milliseconds).put("place", place);
      print(node);
    } else {
      System.out.printf(
          Locale.ROOT,
          "%s (%d): %s, %d %s, %d frames, %,d bytes, %.1f ms%s%n",
          program.name(),
          program.process(),
          what,
          answer.number("threads"),
          answer.number("threads") == 1 ? "thread" : "threads",
          answer.number("frames"),
          answer.number("bytes"),
          milliseconds,
          place.isEmpty() ? "" : ", in " + place);
    }
    return Outcome.DONE;
  }

  /** Why it has not been done, and the exit code. */
  int failed(long process, OrderException failure) throws IOException {
    if (json) {
      ObjectNode node = JSON.createObjectNode();
      node.put("state", "failed").put("pid", process).put("status", failure.outcome());
      print(node.put("why", failure.getMessage()));
    } else {
      System.err.println("popcorn: error: " + failure.getMessage());
    }
    return failure.outcome();
  }

  static void print(ObjectNode node) throws JsonProcessingException {
    System.out.println(JSON.writeValueAsString(node));
  }

  /** Why an order has been refused. */
  static OrderException refusal(RunningProgram program, Answer answer) {
    String why = answer.text("why");
    return new OrderException(
        Outcome.REFUSED,
        program.name()
            + " ("
            + program.process()
            + "): "
            + (why.isEmpty() ? PutOff.explain(answer.text("reason")) : why));
  }
}
