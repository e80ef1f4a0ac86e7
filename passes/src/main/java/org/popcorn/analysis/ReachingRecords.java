package org.popcorn.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcorn.llvm.DebugLocation;
import org.popcorn.llvm.DebugRecord;
import org.popcorn.llvm.DwarfExpression;
import org.popcorn.llvm.Metadata;
import org.popcorn.llvm.Value;

/**
 * What debug information says of each variable just before an instruction: forward data flow over
 * blocks, one variable after the other. Where ways meet that say different things nothing is known.
 */
public final class ReachingRecords {
  private static final int UNVISITED = -2;
  private static final int UNKNOWN = -1;

  /** A variable, in one place where its function was inlined, or some of its bits. */
  private record Variable(
      Metadata variable, Optional<DebugLocation> inlinedAt, List<Long> fragment) {
    static Variable of(DebugRecord record) {
      return new Variable(record.variable(), record.location().inlinedAt(), fragmentOf(record));
    }

    boolean overlaps(Variable other) {
      return variable.equals(other.variable)
          && inlinedAt.equals(other.inlinedAt)
          && fragment.isEmpty() != other.fragment.isEmpty();
    }
  }

  /** What a record says, wherever it stands. */
  private record Statement(Optional<Value> value, Metadata expression) {}

  /**
   * Something that changes what is known of a variable.
   *
   * @param place number of the instruction that it stands before
   * @param statement what is known from there on, as an index; or {@link #UNKNOWN}
   * @param ended the only statement that it ends; {@link #UNKNOWN} if it ends each
   */
  private record Event(int place, int statement, int ended) {}

  private final FunctionBody body;
  private final int[][] predecessors;
  private final Map<Variable, List<DebugRecord>> recordsOf = new LinkedHashMap<>();

  private ReachingRecords(FunctionBody body, List<DebugRecord> records) {
    this.body = body;
    predecessors = body.graph().predecessors();
    for (DebugRecord record : records) {
      recordsOf.computeIfAbsent(Variable.of(record), unknown -> new ArrayList<>()).add(record);
    }
  }

  /**
   * Per instruction the records that tell of a variable there.
   *
   * @param records of the function, in IR order
   * @param instructions value numbers
   */
  public static Map<Integer, List<DebugRecord>> at(
      FunctionBody body, List<DebugRecord> records, List<Integer> instructions) {
    Map<Integer, List<DebugRecord>> found = new HashMap<>();
    instructions.forEach(instruction -> found.put(instruction, new ArrayList<>()));
    ReachingRecords reaching = new ReachingRecords(body, records);
    reaching.recordsOf.keySet().forEach(variable -> reaching.solve(variable, found));
    return found;
  }

  private static List<Long> fragmentOf(DebugRecord record) {
    return DwarfExpression.of(record.expression()).map(DwarfExpression::fragment).orElse(List.of());
  }

  private void solve(Variable variable, Map<Integer, List<DebugRecord>> found) {
    Map<Statement, Integer> numbers = new LinkedHashMap<>();
    List<DebugRecord> examples = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    for (DebugRecord record : recordsOf.getOrDefault(variable, List.of())) {
      int number =
          numbers.computeIfAbsent(
              new Statement(record.value(), record.expression()),
              statement -> {
                examples.add(record);
                return examples.size() - 1;
              });
      events.add(new Event(body.numberOf(record.next()), number, UNKNOWN));
    }
    recordsOf.forEach(
        (other, records) -> {
          if (variable.overlaps(other)) {
            records.forEach(
                record -> events.add(new Event(body.numberOf(record.next()), UNKNOWN, UNKNOWN)));
          }
        });
    numbers.forEach(
        (statement, number) ->
            statement
                .value()
                .map(body::numberOf)
                .filter(value -> value >= body.argumentCount())
                .ifPresent(value -> events.add(new Event(value + 1, UNKNOWN, number))));
    // A value is defined before what is said of it at the same place.
    events.sort(
        Comparator.comparingInt(Event::place).thenComparing(event -> event.ended() == UNKNOWN));
    int[] in = flow(events);
    found.forEach(
        (instruction, records) -> {
          int block = body.blockOf(instruction);
          int known = after(in[block], events, body.startOf(block), instruction);
          if (known >= 0) {
            records.add(examples.get(known));
          }
        });
  }

  /** What is known where each block begins. */
  private int[] flow(List<Event> events) {
    int[] in = new int[body.blockCount()];
    Arrays.fill(in, UNVISITED);
    in[0] = UNKNOWN;
    int[] out = new int[body.blockCount()];
    Arrays.fill(out, UNVISITED);
    Deque<Integer> worklist = new ArrayDeque<>(List.of(0));
    while (!worklist.isEmpty()) {
      int block = worklist.remove();
      if (block != 0) {
        in[block] = meet(out, predecessors[block]);
      }
      int left = after(in[block], events, body.startOf(block), body.endOf(block) - 1);
      if (left != out[block]) {
        out[block] = left;
        for (int next : body.graph().successorsOf(block)) {
          worklist.add(next);
        }
      }
    }
    return in;
  }

  private static int meet(int[] out, int[] blocks) {
    int met = UNVISITED;
    for (int block : blocks) {
      if (out[block] != UNVISITED) {
        met = met == UNVISITED || met == out[block] ? out[block] : UNKNOWN;
      }
    }
    return met;
  }

  /** What is known before {@code last}, the events from {@code first} to there having happened. */
  private static int after(int known, List<Event> events, int first, int last) {
    int now = known;
    for (int i = firstFrom(events, first); i < events.size(); i++) {
      Event event = events.get(i);
      if (event.place() > last) {
        break;
      }
      if (event.ended() == UNKNOWN || event.ended() == now) {
        now = event.statement();
      }
    }
    return now;
  }

  private static int firstFrom(List<Event> events, int place) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).place() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
