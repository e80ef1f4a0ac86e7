package org.popcorn.pass;

/** A pass that is no part of this compiler, and where it shall run. */
public record PlacedPass(Pass pass, PassPosition position) {}
