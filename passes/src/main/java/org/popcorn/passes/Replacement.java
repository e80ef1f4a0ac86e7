package org.popcorn.passes;

import java.util.List;
import org.popcorn.llvm.Argument;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.GlobalValue;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Type;

/** Gives a function another type, with more or fewer parameters at the end. */
final class Replacement {
  private Replacement() {}

  /**
   * Puts a new function of that type in the place of another one: with its name, its body, its
   * attributes and all its uses. Parameters that both have keep their meaning; the calls themselves
   * are not changed.
   */
  static Function withType(Function old, Type type) {
    LlvmModule module = old.module();
    String name = old.name();
    old.setName("");
    Function made = module.addFunction(name, type);
    copyProperties(old, made);
    List<BasicBlock> body = old.blocks();
    if (!body.isEmpty()) {
      // Uses first: block addresses follow the function.
      old.replaceAllUsesWith(made);
      for (BasicBlock block : body) {
        // LLVMMoveBasicBlockBefore across functions would corrupt the block's parent.
        block.remove();
        made.appendBlock(block);
      }
      List<Argument> parameters = made.arguments();
      for (int i = 0; i < Math.min(parameters.size(), old.parameterCount()); i++) {
        parameters.get(i).setName(old.argument(i).name());
        old.argument(i).replaceAllUsesWith(parameters.get(i));
      }
    } else {
      old.replaceAllUsesWith(made);
    }
    old.erase();
    return made;
  }

  private static void copyProperties(Function from, Function to) {
    to.copyAttributesFrom(from);
    to.setLinkage(from.linkage());
    to.setVisibility(from.visibility());
    to.setUnnamedAddress(from.unnamedAddress());
    to.setSection(from.section());
    to.setAlignment(from.alignment());
    to.setCallingConvention(from.callingConvention());
    from.personality().ifPresent(to::setPersonality);
    copyComdat(from, to);
    // One subprogram belongs to one function.
    from.subprogram()
        .ifPresent(
            subprogram -> {
              from.setSubprogram(null);
              to.setSubprogram(subprogram);
            });
  }

  private static void copyComdat(GlobalValue from, GlobalValue to) {
    if (from.hasComdat()) {
      to.setComdatOf(from);
    }
  }
}
