package org.popcorn.migration.strips;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.PhiInstruction;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Value;

/**
 * What the integers of a function may be, by the instructions that make them, and how often its
 * counted loops go round. Each answer holds whatever the program reads.
 */
final class ValueRanges {
  /** How many instructions back a value is followed. */
  private static final int FARTHEST = 8;

  private static final int MOST_MERGED = 4;

  private final Map<BasicBlock, CountedLoop> counted;
  private final Map<BasicBlock, GeometricLoop> geometric;
  private final Map<Value, ValueRange> known = new HashMap<>();

  /**
   * Those of a function.
   *
   * @param counted its counted loops by their headers
   * @param geometric its geometric loops by their headers
   */
  ValueRanges(Map<BasicBlock, CountedLoop> counted, Map<BasicBlock, GeometricLoop> geometric) {
    this.counted = counted;
    this.geometric = geometric;
  }

  /** How many iterations a loop has at most each time it is entered; empty if that is not known. */
  Optional<Long> mostIterations(CountedLoop loop) {
    if (!loop.counter().type().isInteger()) {
      return Optional.empty();
    }
    ValueRange start = start(loop.counter(), loop.question().branch(), FARTHEST);
    ValueRange bound = of(loop.question().bound(), FARTHEST);
    if (!comesToAnEnd(loop, start, bound)) {
      return Optional.empty();
    }
    long distance = loop.countsUp() ? start.leastTo(bound.most()) : bound.leastTo(start.most());
    // The last value may be one step behind the bound, and the first one is counted, too.
    return Optional.of(LoopCost.plus(distance / Math.abs(loop.step()), 2));
  }

  /** How many iterations a loop has at most each time it is entered; empty if that is not known. */
  Optional<Long> mostIterations(GeometricLoop loop) {
    ValueRange start = start(loop, FARTHEST);
    ValueRange bound = of(loop.question().bound(), FARTHEST);
    int bits;
    if (!loop.grows()) {
      bits = start.isNeverNegative() ? bitsOf(start.most()) : loop.number().type().integerBits();
    } else if (staysInRange(loop, start, bound)) {
      bits = Math.max(bitsOf(bound.most()) - bitsOf(start.least()), 0);
    } else {
      return Optional.empty();
    }
    // The last value may be beyond the bound, and the first one is counted, too.
    return Optional.of(bits / loop.bits() + 3L);
  }

  private static int bitsOf(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }

  /** Whether a number that grows does so, and is never too large for its type. */
  private static boolean staysInRange(GeometricLoop loop, ValueRange start, ValueRange bound) {
    ValueRange all = ValueRange.ofBits(loop.number().type().integerBits());
    long most = all.most() >> loop.bits();
    return start.least() >= 1 && bound.least() >= 0 && start.most() <= most && bound.most() <= most;
  }

  private ValueRange start(GeometricLoop loop, int distance) {
    return start(loop.number(), loop.question().branch(), distance);
  }

  /** Whether the counter meets its bound before it leaves the numbers of its type. */
  private static boolean comesToAnEnd(CountedLoop loop, ValueRange start, ValueRange bound) {
    ValueRange all = ValueRange.ofBits(loop.bits());
    boolean isUnsigned = !loop.asksForEquality() && !loop.question().goesOn().isSigned();
    // Where signed and unsigned order are the same.
    ValueRange room = isUnsigned ? ValueRange.upTo(all.most()) : all;
    ValueRange both = start.or(bound);
    long reserve = 2 * Math.abs(loop.step());
    boolean fits =
        loop.countsUp()
            ? both.most() <= room.most() - reserve
            : both.least() >= room.least() + reserve;
    return fits
        && room.contains(both)
        && (!loop.asksForEquality() || (loop.meets() && startsBefore(loop, start, bound)));
  }

  /** Whether a counter is before a bound that it is equal to some time. */
  private static boolean startsBefore(CountedLoop loop, ValueRange start, ValueRange bound) {
    // A counter that is compared before it is changed may start where it ends; and others do not if
    // somebody has looked, as where a loop is unrolled and the rest may be nothing.
    long nearest = loop.asksNext() && !LoopGuard.keepsEqualOut(loop) ? 1 : 0;
    return loop.countsUp() ? start.isBefore(bound, nearest) : bound.isBefore(start, nearest);
  }

  /** What a phi of a loop's header is when the loop is entered; the branch is the latch's. */
  private ValueRange start(PhiInstruction phi, Instruction branch, int distance) {
    return union(
            phi.incoming().stream().filter(incoming -> !incoming.block().equals(branch.block())),
            distance)
        .orElse(ValueRange.ofBits(phi.type().integerBits()));
  }

  /** What is in one of a few values; empty if they are more. */
  private Optional<ValueRange> union(Stream<PhiInstruction.Incoming> incoming, int distance) {
    List<Value> values = incoming.map(PhiInstruction.Incoming::value).distinct().toList();
    return values.size() > MOST_MERGED
        ? Optional.empty()
        : values.stream().map(value -> of(value, distance)).reduce(ValueRange::or);
  }

  private ValueRange of(Value value, int distance) {
    Type type = value.type();
    if (!type.isInteger() || type.integerBits() > Long.SIZE) {
      return ValueRange.ofBits(Long.SIZE);
    }
    int bits = type.integerBits();
    if (value instanceof Constant constant && constant.isInteger()) {
      return ValueRange.of(constant.signExtended());
    }
    if (!(value instanceof Instruction instruction) || distance == 0) {
      return ValueRange.ofBits(bits);
    }
    ValueRange found = known.get(value);
    if (found == null) {
      found = made(instruction, bits, distance - 1);
      if (distance == FARTHEST) {
        known.put(value, found);
      }
    }
    return found;
  }

  private ValueRange made(Instruction instruction, int bits, int distance) {
    if (instruction instanceof PhiInstruction phi) {
      return counter(phi, distance)
          .or(() -> number(phi, distance))
          // Each of what comes together in a block is followed less far.
          .or(() -> union(phi.incoming().stream(), distance / 2))
          .orElse(ValueRange.ofBits(bits));
    }
    return InstructionRange.of(instruction, operand -> of(operand, distance));
  }

  /** Of a counter: between its start and its bound. */
  private Optional<ValueRange> counter(PhiInstruction phi, int distance) {
    CountedLoop loop = counted.get(phi.block());
    if (loop == null || !loop.counter().equals(phi)) {
      return Optional.empty();
    }
    ValueRange start = start(phi, loop.question().branch(), distance);
    ValueRange bound = of(loop.question().bound(), distance);
    if (!comesToAnEnd(loop, start, bound)) {
      return Optional.empty();
    }
    long beyond = beyond(loop);
    return Optional.of(
        loop.countsUp()
            ? new ValueRange(start.least(), Math.max(start.most(), bound.most() + beyond))
            : new ValueRange(Math.min(start.least(), bound.least() - beyond), start.most()));
  }

  /** Of a number that is multiplied or divided. */
  private Optional<ValueRange> number(PhiInstruction phi, int distance) {
    GeometricLoop loop = geometric.get(phi.block());
    if (loop == null || !loop.number().equals(phi)) {
      return Optional.empty();
    }
    ValueRange start = start(loop, distance);
    if (!loop.grows()) {
      return start.isNeverNegative()
          ? Optional.of(ValueRange.upTo(start.most()))
          : Optional.empty();
    }
    ValueRange bound = of(loop.question().bound(), distance);
    if (!staysInRange(loop, start, bound)) {
      return Optional.empty();
    }
    long last = loop.asksNext() ? bound.most() : bound.most() << loop.bits();
    return Optional.of(new ValueRange(start.least(), Math.max(start.most(), last)));
  }

  /**
   * How far beyond the bound a counter may be in the last iteration: one step if it is compared
   * before it is changed; a next value that is less is one short of it, at least.
   */
  private static long beyond(CountedLoop loop) {
    long step = Math.abs(loop.step());
    if (!loop.asksNext()) {
      return loop.asksForEquality() ? 0 : step;
    }
    return switch (loop.question().goesOn()) {
      case NE -> -step;
      case SLT, ULT, SGT, UGT -> -1;
      default -> 0;
    };
  }
}
