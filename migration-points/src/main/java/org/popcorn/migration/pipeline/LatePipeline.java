package org.popcorn.migration.pipeline;

import java.util.List;
import java.util.Set;
import org.popcorn.pass.PassPipeline;
import org.popcorn.pass.PassPosition;
import org.popcorn.pass.PlacedPass;
import org.popcorn.target.Isa;

/**
 * The passes of one ISA, between the seal and its code generator: none of this compiler's so far.
 * They may change how something is computed, and never what is called, what lives across a call
 * site, or which symbols there are: all ISAs share those.
 */
public final class LatePipeline {
  private LatePipeline() {}

  /** The passes for an ISA's copy of a module, those of plug-ins included. */
  public static PassPipeline of(Isa isa, List<PlacedPass> others) {
    return PassPipeline.of(
        others.stream()
            .filter(
                placed ->
                    placed.position() instanceof PassPosition.Late(Set<Isa> isas)
                        && isas.contains(isa))
            .map(PlacedPass::pass)
            .toList());
  }
}
