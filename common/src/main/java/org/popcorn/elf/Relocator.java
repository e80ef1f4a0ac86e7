package org.popcorn.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcorn.target.Isa;

/** Applies the relocations of a table in a relocatable object; see {@link RelocatedSection}. */
final class Relocator {

  private static final Comparator<Relocation> BY_OFFSET =
      (one, two) -> Long.compare(one.offset(), two.offset());

  private final ElfFile file;
  private final ElfSection section;
  private final SectionReader in;
  private final ByteBuffer bytes;
  private final List<Relocation> relocations;
  private final long[] offsets;
  private final SectionOffset[] places;
  private int references;

  private Relocator(ElfFile file, ElfSection section, List<Relocation> relocations) {
    this.file = file;
    this.section = section;
    this.relocations = relocations;
    byte[] copy = file.bytes(section);
    this.bytes = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
    this.in = new SectionReader(file.name(), section.name(), copy);
    this.offsets = new long[relocations.size()];
    this.places = new SectionOffset[relocations.size()];
  }

  static RelocatedSection relocate(ElfFile file, ElfSection section) {
    List<Relocation> sorted = new ArrayList<>(file.relocations(section));
    sorted.sort(BY_OFFSET);
    return new Relocator(file, section, sorted).apply();
  }

  private RelocatedSection apply() {
    if (!relocations.isEmpty()) {
      RelocationTypes types = RelocationTypes.of(isa());
      for (int first = 0; first < relocations.size(); ) {
        int end = first + 1;
        while (end < relocations.size()
            && relocations.get(end).offset() == relocations.get(first).offset()) {
          end++;
        }
        applyAtOnePlace(types, relocations.subList(first, end));
        first = end;
      }
    }
    return new RelocatedSection(
        in, Arrays.copyOf(offsets, references), Arrays.copyOf(places, references));
  }

  private Isa isa() {
    try {
      return Isa.ofElfMachine(file.machine());
    } catch (IllegalArgumentException unknown) {
      throw in.malformed(0, String.valueOf(unknown.getMessage()));
    }
  }

  private void applyAtOnePlace(RelocationTypes types, List<Relocation> group) {
    SectionOffset added = null;
    SectionOffset subtracted = null;
    boolean keepsField = true;
    int bits = 0;
    for (Relocation relocation : group) {
      RelocationOperation operation = types.operation(relocation.type());
      if (operation == null || relocation.offset() + operation.sizeBytes() > in.sizeBytes()) {
        throw in.malformed(
            relocation.offset(), "relocation of type " + relocation.type() + " is not supported");
      }
      switch (operation.action()) {
        case NOTHING -> {
          continue;
        }
        case ABSOLUTE, PC_RELATIVE -> refer(relocation.offset(), target(relocation));
        case SET, ADD -> {
          added = once(added, relocation);
          keepsField = operation.action() == RelocationOperation.Action.ADD;
        }
        case SUBTRACT -> subtracted = once(subtracted, relocation);
      }
      bits = operation.bits();
    }
    if (added != null || subtracted != null) {
      difference(group.get(0).offset(), added, subtracted, keepsField, bits);
    }
  }

  private SectionOffset once(@Nullable SectionOffset previous, Relocation relocation) {
    if (previous != null) {
      throw in.malformed(relocation.offset(), "two relocations of one kind at one place");
    }
    return target(relocation);
  }

  /** Symbol plus addend. */
  private SectionOffset target(Relocation relocation) {
    Symbol symbol = file.symbols().get(relocation.symbol());
    return new SectionOffset(symbol.section(), symbol.value() + relocation.addend());
  }

  private void difference(
      long offset,
      @Nullable SectionOffset added,
      @Nullable SectionOffset subtracted,
      boolean keepsField,
      int bits) {
    if (added == null || subtracted == null) {
      throw in.malformed(offset, "half of a difference");
    }
    if (added.section() == subtracted.section()) {
      long field = keepsField ? load(offset, bits) : 0;
      store(offset, bits, field + added.offset() - subtracted.offset());
    } else if (subtracted.section() == section.index() && subtracted.offset() == offset) {
      refer(offset, added);
    } else {
      throw in.malformed(offset, "difference of places in two sections");
    }
  }

  private void refer(long offset, SectionOffset place) {
    if (references > 0 && offsets[references - 1] == offset) {
      throw in.malformed(offset, "two relocations of one kind at one place");
    }
    offsets[references] = offset;
    places[references++] = place;
  }

  private long load(long offset, int bits) {
    int at = (int) offset;
    return switch (bits) {
      case 64 -> bytes.getLong(at);
      case 32 -> bytes.getInt(at);
      case 16 -> bytes.getShort(at);
      case 8 -> bytes.get(at);
      default -> bytes.get(at) & 0x3f;
    };
  }

  private void store(long offset, int bits, long value) {
    int at = (int) offset;
    switch (bits) {
      case 64 -> bytes.putLong(at, value);
      case 32 -> bytes.putInt(at, (int) value);
      case 16 -> bytes.putShort(at, (short) value);
      case 8 -> bytes.put(at, (byte) value);
      default -> bytes.put(at, (byte) ((bytes.get(at) & 0xc0) | (value & 0x3f)));
    }
  }
}
