package org.popcorn.driver.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.popcorn.diag.SourceLocation;
import org.popcorn.driver.binary.DryRun;
import org.popcorn.driver.binary.Program;
import org.popcorn.driver.binary.ProgramLink;
import org.popcorn.driver.binary.SavedTemporaries;
import org.popcorn.driver.cache.LinkCache;
import org.popcorn.driver.codegen.CodeGenerator;
import org.popcorn.driver.codegen.Instrumenter;
import org.popcorn.driver.codegen.LateModule;
import org.popcorn.driver.codegen.LatePasses;
import org.popcorn.driver.codegen.ModuleParts;
import org.popcorn.driver.input.BitcodeMerger;
import org.popcorn.driver.input.BrokenBitcode;
import org.popcorn.driver.input.FileAssembly;
import org.popcorn.driver.input.InputResolver;
import org.popcorn.driver.input.ObjectMerger;
import org.popcorn.driver.input.SourceCompiler;
import org.popcorn.driver.input.UndefinedSymbols;
import org.popcorn.driver.library.LibraryFacts;
import org.popcorn.driver.nativepart.NativeCalls;
import org.popcorn.driver.nativepart.NativeParts;
import org.popcorn.driver.options.LinkInput;
import org.popcorn.driver.output.OutputPublisher;
import org.popcorn.driver.session.Session;
import org.popcorn.driver.session.Stopwatch;
import org.popcorn.layout.LayoutJson;
import org.popcorn.layout.LayoutMap;
import org.popcorn.linker.LinkedProgram;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmException;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.migration.pipeline.Instrumented;
import org.popcorn.passes.Places;
import org.popcorn.symbol.FunctionName;
import org.popcorn.target.Isa;

/** From sources and objects to one executable per ISA; reads as a table of contents. */
public final class Link {

  private final Session session;
  private final Stopwatch stopwatch;

  private Link(Session session) {
    this.session = session;
    this.stopwatch = session.stopwatch();
  }

  /** Makes the executables; throws if the user or LLVM is at fault, and then makes none. */
  public static void run(Session session) {
    try {
      new Link(session).run();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void run() throws IOException {
    // Sources become objects.
    List<LinkInput> compiled = SourceCompiler.run(session);
    // Libraries are found, and every file holds portable bitcode.
    List<String> inputs = InputResolver.run(session, compiled);
    // With -r they become one object, and that is all.
    if (session.options().relocatable()) {
      Path object = ObjectMerger.run(session, inputs);
      if (!session.runner().isDryRun()) {
        publish(object);
      }
      return;
    }
    // Native parts become an object for each ISA.
    NativeParts nativeParts = NativeParts.make(session);
    stopwatch.lap("compile");
    // What was linked before need not be linked again.
    LinkCache cache =
        LinkCache.of(session.options(), session.toolchain(), nativeParts.after(session, inputs));
    int messages = messages();
    boolean isKept = cache.restore(executables());
    stopwatch.lap("cache");
    if (isKept) {
      publish(Map.of());
      stopwatch.lap("publish");
      stopwatch.total();
      return;
    }
    // The bitcode becomes one module.
    Path merged = BitcodeMerger.run(session, inputs, nativeParts.standIns(session));
    stopwatch.lap("merge");
    session.runner().printStep("instrument", merged, session.scratch(Program.PORTABLE_MODULE));
    if (session.runner().isDryRun()) {
      DryRun.printLaterCommands(session, nativeParts);
      return;
    }
    if (!session.options().reports().stopAfter().isEmpty()) {
      publish(stoppedModule(merged, inputs, nativeParts));
      return;
    }
    // The module is made able to migrate, and becomes an object for each ISA.
    Portable portable = instrument(merged, inputs, nativeParts);
    Program program = generate(portable, nativeParts);
    stopwatch.lap("generate");
    // All ISAs' objects get common addresses and become executables that are checked.
    LinkedProgram linked = ProgramLink.run(session, program);
    // A copy of a kept link is silent: one with messages is not kept, so that they come each time.
    if (messages() == messages) {
      cache.store(executables());
      stopwatch.lap("keep");
    }
    // Everything is ready: files get their final names.
    publish(reports(program, linked));
    stopwatch.lap("publish");
    stopwatch.total();
  }

  /**
   * The module that all ISAs share, on its way to code generation.
   *
   * @param places where in the source its functions are
   * @param module the sealed module as bitcode
   * @param parts what of it is generated together
   */
  private record Portable(
      Instrumented instrumented,
      Map<FunctionName, SourceLocation> places,
      Path module,
      ModuleParts parts) {}

  /** LLVM's memory is free again afterwards, for the code generators. */
  private Portable instrument(Path merged, List<String> inputs, NativeParts nativeParts)
      throws IOException {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = read(context, merged, inputs)) {
      check(module, inputs, nativeParts);
      // Before debug information is dropped.
      Map<FunctionName, SourceLocation> places = Places.ofFunctions(module);
      Instrumented result =
          Instrumenter.run(
              session,
              module,
              session.options().program().points(),
              LibraryFacts.mayMigrate(session));
      Path portable = session.scratch(Program.PORTABLE_MODULE);
      Files.write(portable, module.bitcode());
      ModuleParts parts = ModuleParts.of(module);
      stopwatch.lap("write");
      return new Portable(result, places, portable, parts);
    }
  }

  /** The module as text, after the pass that the command line names. */
  private Path stoppedModule(Path merged, List<String> inputs, NativeParts nativeParts)
      throws IOException {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = read(context, merged, inputs)) {
      check(module, inputs, nativeParts);
      Instrumenter.runInPart(
          session, module, session.options().program().points(), LibraryFacts.mayMigrate(session));
      return Files.writeString(session.scratch("stopped.ll"), module.toString());
    }
  }

  private void check(LlvmModule module, List<String> inputs, NativeParts nativeParts)
      throws IOException {
    FileAssembly.report(session, module, inputs);
    // Whatever is used is defined.
    Set<String> defined = new HashSet<>(LibraryFacts.definedNames(session));
    defined.addAll(nativeParts.allNames());
    UndefinedSymbols.report(module, defined, session.log());
    NativeCalls.check(session, module, nativeParts);
    session.log().throwIfErrors();
    stopwatch.lap("read");
  }

  private Program generate(Portable portable, NativeParts nativeParts) throws IOException {
    List<LateModule> late = LatePasses.run(session, portable.module(), portable.parts());
    Map<Isa, Path> objects = CodeGenerator.run(session, Program.NAME, late);
    return new Program(
        portable.instrumented().catalog(),
        portable.instrumented().values(),
        portable.places(),
        portable.module(),
        late.stream().map(LateModule::bitcode).toList(),
        objects,
        nativeParts);
  }

  private LlvmModule read(LlvmContext context, Path merged, List<String> inputs)
      throws IOException {
    try {
      LlvmModule module = context.parse(merged);
      module.verify();
      return module;
    } catch (LlvmException broken) {
      BrokenBitcode.report(session, inputs);
      throw broken;
    }
  }

  /** How much this link has had to say so far. */
  private int messages() {
    return session.log().sorted().size() + session.runner().spoken();
  }

  /** Where the executables lie before they get their final names, in the order of their ISAs. */
  private List<Path> executables() {
    return session.options().isas().stream().map(isa -> ProgramLink.binary(session, isa)).toList();
  }

  /** What is wanted beside the executables: files (key) with their final names (value). */
  private Map<Path, Path> reports(Program program, LinkedProgram linked) throws IOException {
    Map<Path, Path> files = new LinkedHashMap<>();
    Path layoutFile = session.options().reports().layoutFile();
    if (layoutFile != null) {
      Path layout = session.scratch("layout.json");
      Files.writeString(layout, LayoutJson.write(linked.layout()));
      files.put(layout, layoutFile);
    }
    Path mapFile = session.options().reports().mapFile();
    if (mapFile != null) {
      Path map = session.scratch("map");
      Files.writeString(map, LayoutMap.write(linked.layout(), session.options().isas()));
      files.put(map, mapFile);
    }
    if (session.options().reports().saveTemps()) {
      SavedTemporaries.add(session, program, files);
    }
    return files;
  }

  private void publish(Path object) {
    if (OutputPublisher.isSpecial(session.options().output())) {
      OutputPublisher.pour(object, session.options().output());
    } else {
      OutputPublisher.publish(Map.of(object, session.options().output()));
    }
  }

  private void publish(Map<Path, Path> reports) {
    if (OutputPublisher.isSpecial(session.options().output())) {
      // Configure scripts link to /dev/null.
      OutputPublisher.pour(executables().get(0), session.options().output());
      return;
    }
    Map<Path, Path> files = new LinkedHashMap<>(reports);
    for (Isa isa : session.options().isas()) {
      files.put(ProgramLink.binary(session, isa), session.options().outputFor(isa));
    }
    OutputPublisher.publish(files);
  }
}
