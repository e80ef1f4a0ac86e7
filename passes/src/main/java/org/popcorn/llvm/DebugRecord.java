package org.popcorn.llvm;

import java.util.Optional;

/**
 * What debug information says of a variable from one place on; LLVM Language Reference, "Debug
 * records".
 *
 * @param declares whether the value is the variable's address, for good
 * @param value what the expression begins with; empty if that is nothing, or more than one value
 * @param variable the DILocalVariable
 * @param expression the DIExpression
 * @param location line and scope, and where the scope's function was inlined
 * @param next the instruction that it stands before
 */
public record DebugRecord(
    boolean declares,
    Optional<Value> value,
    Metadata variable,
    Metadata expression,
    DebugLocation location,
    Instruction next) {}
