package org.popcorn.linker;

import static org.popcorn.elf.ElfConstants.STT_FUNC;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.elf.ElfSection;
import org.popcorn.elf.RelocationTypes;
import org.popcorn.elf.Symbol;
import org.popcorn.facts.Symbols;
import org.popcorn.layout.PortableObject;
import org.popcorn.layout.SectionClass;
import org.popcorn.target.Isa;

/**
 * Finds portable code and data that hold addresses of native functions or of other things that each
 * ISA has at a place of its own: after a hop such a pointer would lead somewhere else.
 *
 * <p>Portable code may call native functions, and prepared libraries may pass the address of the
 * native part's own functions ({@code __pc_...}) to the native part. Nothing else.
 */
final class NativePointerCheck {

  private final RelocationTypes relocations;
  private final ProgramObjects program;
  private final DiagnosticLog log;

  private NativePointerCheck(Isa isa, ProgramObjects program, DiagnosticLog log) {
    this.relocations = RelocationTypes.of(isa);
    this.program = program;
    this.log = log;
  }

  /** Reports each pointer of a kept joint section to something that is not joint. */
  static void run(Isa isa, ProgramObjects program, Reachability kept, DiagnosticLog log) {
    NativePointerCheck check = new NativePointerCheck(isa, program, log);
    for (PortableObject object : program.portableObjects()) {
      LinkObject linkObject = program.portable(object);
      for (ElfSection section : kept.sections(isa, object)) {
        if (linkObject.isJoint(section.index())) {
          check.checkSection(linkObject, section);
        }
      }
    }
  }

  private void checkSection(LinkObject object, ElfSection section) {
    boolean isText = SectionClass.of(section).isText();
    object.visitRelocations(
        section.index(),
        (offset, type, symbol) -> {
          Symbol target = privateTarget(object, symbol);
          if (target != null && (!isText || isFunctionAddress(object, type, target))) {
            log.report(
                ErrorKind.PRIVATE_POINTER,
                name(object, section, offset),
                target.name().isEmpty() ? "a constant of the ISA" : target.name());
          }
        });
  }

  private @Nullable Symbol privateTarget(LinkObject object, Symbol symbol) {
    ProgramObjects.Definition target =
        program.resolve(Objects.requireNonNull(object.portable()).number(), symbol);
    return target == null
            || program.objects().get(target.object()).isJoint(target.symbol().section())
        ? null
        : target.symbol();
  }

  private boolean isFunctionAddress(LinkObject object, int type, Symbol target) {
    boolean passedToNative =
        !Objects.requireNonNull(object.portable()).isProgram()
            && target.name().startsWith(Symbols.RUN_TIME_PREFIX);
    // A native part's symbols need not say what they are; flags of the run time are variables.
    boolean isNamed =
        target.type() == STT_FUNC
            || (!target.isLocal() && !target.name().startsWith(Symbols.RUN_TIME_PREFIX));
    return isNamed && !passedToNative && !relocations.isCall(type);
  }

  /** The function or variable that covers an offset of a section, or the section. */
  private static String name(LinkObject object, ElfSection section, long offset) {
    for (Symbol symbol = object.firstSymbol(section.index());
        symbol != null;
        symbol = object.nextSymbol(symbol)) {
      if (offset >= symbol.value() && offset < symbol.value() + symbol.sizeBytes()) {
        return symbol.name();
      }
    }
    return section.name();
  }
}
