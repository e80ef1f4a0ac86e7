package org.popcorn.llvm;

/**
 * One module flag.
 *
 * @param behavior LLVM's number for how two modules' values are merged
 * @param name key
 * @param value the value
 */
public record ModuleFlag(int behavior, String name, Metadata value) {}
