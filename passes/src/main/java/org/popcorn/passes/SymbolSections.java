package org.popcorn.passes;

import java.util.ArrayList;
import java.util.List;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.GlobalValue;
import org.popcorn.llvm.GlobalVariable;
import org.popcorn.llvm.Linkage;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.ThreadLocalMode;
import org.popcorn.llvm.UnnamedAddress;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Gives every symbol a name that reaches the symbol table and, with that, a section of its own: the
 * joint layout places sections by their symbols' names.
 *
 * <p>Private symbols become internal, names that assemblers take for temporary ones are changed,
 * addresses become significant (else constants are merged, in another order on each ISA), common
 * symbols become zero definitions, groups are dissolved, also those of functions that run before
 * main, and functions lose explicit sections, whose sizes would differ per ISA. Thread-local
 * variables are local-exec: programs are static.
 */
public final class SymbolSections implements Pass {
  /** Names that begin so are temporary to assemblers. */
  private static final String TEMPORARY = ".L";

  /** Functions that run before and after main. */
  private static final List<String> LISTS = List.of("llvm.global_ctors", "llvm.global_dtors");

  /** What of such a list's entry names data: the entry would be in an array of that one's group. */
  private static final int ENTRY_DATA = 2;

  @Override
  public String name() {
    return "symbol-sections";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    List<GlobalValue> symbols = new ArrayList<>();
    symbols.addAll(module.functions());
    symbols.addAll(module.globals());
    symbols.addAll(module.aliases());
    LISTS.forEach(list -> module.global(list).ifPresent(SymbolSections::leaveGroups));
    int unnamed = 0;
    for (GlobalValue symbol : symbols) {
      if (symbol.name().startsWith("llvm.")) {
        continue;
      }
      if (symbol.name().isEmpty()) {
        symbol.setName("unnamed." + unnamed++);
      } else if (symbol.name().startsWith(TEMPORARY)) {
        symbol.setName(symbol.name().substring(1));
      }
      makeSeparate(symbol);
    }
  }

  private static void leaveGroups(GlobalVariable list) {
    Constant entries = list.initializer().orElseThrow();
    List<Constant> alone = new ArrayList<>();
    for (int i = 0; i < entries.type().elementCount(); i++) {
      Constant entry = entries.element(i);
      Constant none = entry.type().elementAt(ENTRY_DATA).zero();
      alone.add(entry.type().constant(List.of(entry.element(0), entry.element(1), none)));
    }
    list.setInitializer(entries.type().constant(alone));
  }

  private static void makeSeparate(GlobalValue symbol) {
    symbol.setUnnamedAddress(UnnamedAddress.NONE);
    if (symbol.linkage() == Linkage.PRIVATE) {
      symbol.setLinkage(Linkage.INTERNAL);
    } else if (symbol.linkage() == Linkage.COMMON) {
      symbol.setLinkage(Linkage.EXTERNAL);
    }
    if (symbol.hasComdat()) {
      symbol.clearComdat();
    }
    if (symbol instanceof Function function && !function.section().isEmpty()) {
      function.setSection("");
    }
    if (symbol instanceof GlobalVariable variable
        && variable.threadLocalMode() != ThreadLocalMode.NONE) {
      variable.setThreadLocalMode(ThreadLocalMode.LOCAL_EXEC);
    }
  }
}
