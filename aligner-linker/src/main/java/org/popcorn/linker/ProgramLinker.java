package org.popcorn.linker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.ElfSection;
import org.popcorn.facts.Symbols;
import org.popcorn.layout.JointLayout;
import org.popcorn.layout.JointLayoutSolver;
import org.popcorn.layout.PortableObject;
import org.popcorn.target.Isa;
import org.popcorn.tool.Command;
import org.popcorn.tool.ToolFailure;
import org.popcorn.tool.ToolProcess;

/** Links a program for all its ISAs; reads as a table of contents of this package. */
public final class ProgramLinker {

  private final LinkInputs inputs;
  private final Consumer<String> ended;
  private final DiagnosticLog log = new DiagnosticLog();

  private ProgramLinker(LinkInputs inputs, Consumer<String> ended) {
    this.inputs = inputs;
    this.ended = ended;
  }

  /**
   * Writes the binaries that {@link IsaInputs#output()} names.
   *
   * @param ended is told the name of each phase when it has ended
   * @throws DiagnosticException if the inputs do not fit together; then outputs may exist, but must
   *     not be used
   * @throws ToolFailure if a tool breaks
   */
  public static LinkedProgram link(LinkInputs inputs, Consumer<String> ended) throws IOException {
    try {
      return new ProgramLinker(inputs, ended).run();
    } catch (MalformedInputException e) {
      throw new DiagnosticException(List.of(e.diagnostic()));
    }
  }

  /** The commands that {@link #link} runs, for people. */
  public static List<List<String>> commands(LinkInputs inputs) {
    ProgramLinker linker = new ProgramLinker(inputs, phase -> {});
    return inputs.isas().keySet().stream().map(linker::command).toList();
  }

  private LinkedProgram run() throws IOException {
    Prepared prepared = prepare();
    ended.accept("layout");
    // The commands run side by side; Java only waits for them.
    Map<Isa, ToolProcess> links = new EnumMap<>(Isa.class);
    for (Isa isa : inputs.isas().keySet()) {
      links.put(isa, ToolProcess.start(new Command(command(isa)), folder(isa)));
    }
    for (Map.Entry<Isa, ToolProcess> link : links.entrySet()) {
      link.getValue().await();
    }
    links.forEach((isa, link) -> LldFailure.report(isa, link, log));
    log.throwIfErrors();
    ended.accept("lld");
    Map<Isa, ElfFile> binaries = new EnumMap<>(Isa.class);
    for (Map.Entry<Isa, IsaInputs> isa : inputs.isas().entrySet()) {
      binaries.put(isa.getKey(), ElfFile.read(isa.getValue().output()));
    }
    PostLinkCheck.run(binaries, prepared.layout(), log);
    prepared.sites().check(binaries);
    log.throwIfErrors();
    strip();
    ended.accept("check");
    return new LinkedProgram(prepared.id(), prepared.layout(), facts(binaries));
  }

  /** What is known before lld runs. */
  private record Prepared(ProgramId id, JointLayout layout, ProgramSites sites) {}

  private Prepared prepare() throws IOException {
    // Read the objects and resolve their symbols.
    Map<Isa, ProgramObjects> programs = new EnumMap<>(Isa.class);
    for (Map.Entry<Isa, IsaInputs> isa : inputs.isas().entrySet()) {
      programs.put(
          isa.getKey(), ProgramObjects.read(isa.getKey(), inputs.objects(), isa.getValue()));
    }
    // Choose the sections that the program keeps, and give each joint one its address.
    Reachability kept = Reachability.mark(programs, inputs);
    programs.forEach((isa, program) -> NativePointerCheck.run(isa, program, kept, log));
    JointLayout layout =
        JointLayoutSolver.solve(
            JointSections.merge(programs, inputs.objects(), kept, log), programs.keySet());
    log.throwIfErrors();
    // Write what lld reads beside the objects.
    ProgramSites sites = new ProgramSites(inputs.sites(), layout, log);
    ProgramId id = ProgramId.of(modules(), nativeParts(), layout);
    for (Map.Entry<Isa, ProgramObjects> program : programs.entrySet()) {
      Isa isa = program.getKey();
      Path folder = Files.createDirectories(folder(isa));
      Files.writeString(
          folder.resolve(Lld.SCRIPT_FILE),
          LinkerScript.render(isa, program.getValue(), kept, layout));
      PlacedObjects placed = new PlacedObjects(isa, layout);
      for (PortableObject object : inputs.objects()) {
        Path copy = folder.resolve(Lld.objectFile(object));
        placed.write(program.getValue().portable(object), object, kept.sections(isa, object), copy);
      }
      Files.write(
          folder.resolve(LinkerScript.NOTE_FILE), ProgramNote.bytes(isa, programs.keySet(), id));
      Files.write(folder.resolve(LinkerScript.SITE_TABLE_FILE), sites.table(isa));
      Files.write(folder.resolve(LinkerScript.VALUES_FILE), inputs.values().bytes());
    }
    log.throwIfErrors();
    return new Prepared(id, layout, sites);
  }

  private List<byte[]> modules() throws IOException {
    return contents(inputs.modules());
  }

  private List<byte[]> nativeParts() throws IOException {
    List<Path> files = new ArrayList<>();
    inputs.isas().values().forEach(isa -> files.addAll(isa.nativeParts()));
    return contents(files);
  }

  private static List<byte[]> contents(List<Path> files) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    for (Path file : files) {
      contents.add(Files.readAllBytes(file));
    }
    return contents;
  }

  private List<String> command(Isa isa) {
    return Lld.command(inputs, isa);
  }

  private Path folder(Isa isa) {
    return inputs.workFolder().resolve("link." + isa);
  }

  private void strip() throws IOException {
    List<String> command = Lld.stripCommand(inputs);
    if (!command.isEmpty()) {
      ToolProcess.start(new Command(command)).finish();
    }
  }

  private static Map<Isa, LinkedProgram.Binary> facts(Map<Isa, ElfFile> binaries) {
    Map<Isa, LinkedProgram.Binary> facts = new EnumMap<>(Isa.class);
    binaries.forEach(
        (isa, binary) ->
            facts.put(
                isa,
                new LinkedProgram.Binary(
                    size(binary, Symbols.SITE_TABLE),
                    size(binary, ".eh_frame"),
                    size(binary, ".private.text"))));
    return facts;
  }

  private static long size(ElfFile binary, String name) {
    ElfSection section = binary.section(name);
    return section == null ? 0 : section.sizeBytes();
  }
}
