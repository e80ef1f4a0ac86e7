package org.popcorn.target;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * The supported instruction set architectures, one row each, made of common/src/main/facts/isas.def
 * by make-facts. They stand in the order of their numbers in files, which is also the one in which
 * {@code every:N} schedules visit them. Registers are numbered as in DWARF.
 */
public enum Isa {
// The rows of isas.def.
;

  /**
   * Options of llc for every ISA. GlobalISel ignores operand bundles; a live value that is made
   * again in front of its site wants a register where one that was spilled does not, and there may
   * be more values than registers; merged globals would give each ISA its own layout of data.
   */
  private static final List<String> COMMON_LLC_OPTIONS =
      List.of(
          "-relocation-model=static",
          "-function-sections",
          "-data-sections",
          // Exception tables are of the sections of their functions, and go with them.
          "-binutils-version=2.36",
          "-global-isel=0",
          "-use-registers-for-deopt-values",
          // .debug_names would list this module alone, and gdb believes that it lists all.
          "-accel-tables=Disable",
          // x86-64's own way loses variables in the machine stack's frame where blocks meet.
          "-experimental-debug-variable-locations=false",
          "-restrict-statepoint-remat",
          "-enable-global-merge=false");

  private static final List<Isa> ALL = List.of(values());

  /**
   * DWARF numbers of an ISA's registers.
   *
   * @param zero number that LLVM gives to the register that always reads as 0; -1 if there is none
   * @param count all numbers in use are below it
   * @param calleeSaved registers whose low 64 bits survive a call
   * @param names names by number, {@code r8+3} for r8 r9 r10
   */
  private record Registers(
      int stackPointer,
      int framePointer,
      int returnAddress,
      int zero,
      int count,
      BitSet calleeSaved,
      String names) {}

  private final int number;
  private final String id;
  private final String dataLayout;
  private final int elfMachine;
  private final String jvmName;
  private final int largestPage;

  @SuppressWarnings("ImmutableEnumChecker") // no one changes the set after its construction
  private final Registers registers;

  private final int pushedReturnAddressOffset;
  private final TlsVariant tlsVariant;
  private final String lldEmulation;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> ownLlcOptions;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> ownClangOptions;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> emulators;

  /**
   * The facts of a row, in this order.
   *
   * @param number number in files
   * @param id name in file names, schedules and statistics, also the first part of the triple
   * @param dataLayout LLVM's data layout string for the triple
   * @param elfMachine {@code e_machine}
   * @param jvmName the ISA's name in the system property {@code os.arch}
   * @param largestPage bytes of the largest page that kernels for the ISA have
   * @param registers DWARF numbers
   * @param pushedReturnAddressOffset offset from the CFA at which a call pushes the return address;
   *     0 if a call leaves it in a register
   * @param tlsVariant layout of thread-local storage
   * @param lldEmulation argument of lld's {@code -m}
   * @param ownLlcOptions options of llc for this ISA alone
   * @param ownClangOptions options of clang for native parts of this ISA alone
   * @param emulators programs that run the ISA's binaries on another, best first
   */
  Isa(
      int number,
      String id,
      String dataLayout,
      int elfMachine,
      String jvmName,
      int largestPage,
      Registers registers,
      int pushedReturnAddressOffset,
      TlsVariant tlsVariant,
      String lldEmulation,
      List<String> ownLlcOptions,
      List<String> ownClangOptions,
      List<String> emulators) {
    this.number = number;
    this.id = id;
    this.dataLayout = dataLayout;
    this.elfMachine = elfMachine;
    this.jvmName = jvmName;
    this.largestPage = largestPage;
    this.registers = registers;
    this.pushedReturnAddressOffset = pushedReturnAddressOffset;
    this.tlsVariant = tlsVariant;
    this.lldEmulation = lldEmulation;
    this.ownLlcOptions = ownLlcOptions;
    this.ownClangOptions = ownClangOptions;
    this.emulators = emulators;
  }

  /** All ISAs in the order of their numbers. */
  public static List<Isa> all() {
    return ALL;
  }

  /**
   * The ISA of that name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the known ones
   */
  public static Isa parse(String id) {
    for (Isa isa : ALL) {
      if (isa.id.equals(id)) {
        return isa;
      }
    }
    throw new IllegalArgumentException("unknown ISA '" + id + "', known: " + ALL);
  }

  /** The ISA with that number in files, or an {@link IllegalArgumentException}. */
  public static Isa ofNumber(int number) {
    if (number < 0 || number >= ALL.size()) {
      throw new IllegalArgumentException("unknown ISA number " + number);
    }
    return ALL.get(number);
  }

  /** The ISA with that {@code e_machine}, or an {@link IllegalArgumentException}. */
  public static Isa ofElfMachine(int machine) {
    for (Isa isa : ALL) {
      if (isa.elfMachine == machine) {
        return isa;
      }
    }
    throw new IllegalArgumentException("unsupported ELF machine " + machine);
  }

  /** The ISA that this JVM runs on. */
  public static Isa host() {
    String architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    for (Isa isa : ALL) {
      if (isa.jvmName.equals(architecture)) {
        return isa;
      }
    }
    throw new IllegalStateException("no ISA of ours: " + architecture);
  }

  /** The next ISA in the common order, the first after the last. */
  public Isa next() {
    return ALL.get((number + 1) % ALL.size());
  }

  /** Number in files: 0, 1, 2. */
  public int number() {
    return number;
  }

  /** Name in file names, schedules and statistics, such as {@code x86_64}. */
  public String id() {
    return id;
  }

  /** Target triple of the ISA's own code, such as {@code x86_64-linux-musl}. */
  public String triple() {
    return id + "-linux-musl";
  }

  /** LLVM's data layout string for {@link #triple()}. */
  public String dataLayout() {
    return dataLayout;
  }

  /** {@code e_machine} of ELF files. */
  public int elfMachine() {
    return elfMachine;
  }

  /** DWARF number of the stack pointer. */
  public int stackPointer() {
    return registers.stackPointer;
  }

  /** DWARF number of the frame pointer. */
  public int framePointer() {
    return registers.framePointer;
  }

  /** DWARF number of the column that holds the return address. */
  public int returnAddressRegister() {
    return registers.returnAddress;
  }

  /** True if a value that a stack map finds in that register is 0. */
  public boolean isZero(int dwarfRegister) {
    return dwarfRegister == registers.zero;
  }

  /** All DWARF numbers of registers that may occur are below it. */
  public int registerCount() {
    return registers.count;
  }

  /** Names by DWARF number; {@code r8+3} stands for r8 r9 r10, {@code -} for none. */
  String registerNames() {
    return registers.names;
  }

  /** True if the low 64 bits of that register survive a call under the C calling convention. */
  public boolean isCalleeSaved(int dwarfRegister) {
    return registers.calleeSaved.get(dwarfRegister);
  }

  /** True if a call pushes the return address; then it lies at a constant offset from the CFA. */
  public boolean pushesReturnAddress() {
    return pushedReturnAddressOffset != 0;
  }

  /** Offset of the pushed return address from the CFA; only if {@link #pushesReturnAddress()}. */
  public int pushedReturnAddressOffset() {
    return pushedReturnAddressOffset;
  }

  /** Layout of thread-local storage. */
  public TlsVariant tlsVariant() {
    return tlsVariant;
  }

  /** Argument of lld's {@code -m}. */
  public String lldEmulation() {
    return lldEmulation;
  }

  /** Bytes of the largest page that kernels for this ISA have; executables are mapped by pages. */
  public int largestPage() {
    return largestPage;
  }

  /** All options that llc needs so that its output fits the other ISAs'; no -O, -o, -filetype. */
  public List<String> llcOptions() {
    List<String> options = new ArrayList<>();
    options.add("-mtriple=" + triple());
    options.addAll(COMMON_LLC_OPTIONS);
    options.addAll(ownLlcOptions);
    return List.copyOf(options);
  }

  /** Options of clang that make this ISA's own code fit a program; no language, -O, -o, -c. */
  public List<String> clangOptions() {
    List<String> options = new ArrayList<>();
    options.add("--target=" + triple());
    options.addAll(ownClangOptions);
    return List.copyOf(options);
  }

  /** Programs that run this ISA's binaries on another, best first, to be searched on PATH. */
  public List<String> qemuPrograms() {
    return emulators;
  }

  /** Name of the environment variable that names the qemu program for this ISA. */
  public String qemuVariable() {
    return "POPCORN_QEMU_" + id;
  }

  @Override
  public String toString() {
    return id;
  }

  /** Parses a list of numbers and ranges such as {@code "3 6 12-15"}. */
  private static BitSet registers(String ranges) {
    BitSet set = new BitSet();
    for (String range : ranges.split(" ", -1)) {
      int dash = range.indexOf('-');
      int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
      int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
      set.set(first, last + 1);
    }
    return set;
  }
}
