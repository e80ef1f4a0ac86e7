package org.popcorn.driver.inspect;

import static org.popcorn.elf.ElfConstants.STT_FUNC;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.Symbol;

/** Finds the function that an address of an executable is in, by the symbol table. */
final class FunctionNames {

  private final TreeMap<Long, Symbol> functions = new TreeMap<>();

  /** Of several names for an address the global one, else the first, is taken. */
  FunctionNames(ElfFile file) {
    for (Symbol symbol : file.symbols()) {
      if (symbol.type() == STT_FUNC && symbol.section() > 0 && symbol.sizeBytes() > 0) {
        functions.merge(symbol.value(), symbol, (old, other) -> old.isLocal() ? other : old);
      }
    }
  }

  /** The function around a call that returns to that address, or null if no symbol tells. */
  @Nullable String ofCall(long returnAddress) {
    Map.Entry<Long, Symbol> entry = functions.lowerEntry(returnAddress);
    return entry != null && returnAddress - entry.getKey() <= entry.getValue().sizeBytes()
        ? entry.getValue().name()
        : null;
  }

  /** The names of all. */
  List<String> all() {
    return functions.values().stream().map(Symbol::name).toList();
  }

  /** The function that begins at that address, or null. */
  @Nullable String at(long address) {
    Symbol symbol = functions.get(address);
    return symbol == null ? null : symbol.name();
  }
}
