package org.popcorn.pass;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;

/**
 * A pass that a plug-in offers. What it says of itself is asked once; what goes wrong in it is said
 * to be the plug-in's fault.
 *
 * @param plugin where it comes from
 * @param offer the plug-in's class
 * @param name the pass's
 * @param parameters names of its parameters, sorted
 */
record PassOffer(Plugin plugin, PassPlugin offer, String name, List<String> parameters) {

  /** All that these plug-ins offer. */
  static List<PassOffer> of(List<Plugin> plugins) {
    return plugins.stream()
        .flatMap(plugin -> plugin.offers(PassPlugin.class).stream().map(offer -> of(plugin, offer)))
        .toList();
  }

  private static PassOffer of(Plugin plugin, PassPlugin offer) {
    return plugin.guarded(
        offer.getClass().getName(),
        () ->
            new PassOffer(
                plugin,
                offer,
                Objects.requireNonNull(offer.name(), "its name is null"),
                List.copyOf(new TreeSet<>(offer.parameters()))));
  }

  /** Where it runs if the command line does not say. */
  PassPosition position() {
    return guarded(() -> Objects.requireNonNull(offer.position(), "its position is null"));
  }

  /**
   * The pass.
   *
   * @param values of its parameters, by name
   * @param option what asked for it
   * @throws IllegalArgumentException if it has no such parameter; the message says why
   */
  Pass create(Map<String, String> values, String option) {
    for (String key : values.keySet()) {
      if (!parameters.contains(key)) {
        throw new IllegalArgumentException(
            "'" + name + "' has no parameter '" + key + "': " + known());
      }
    }
    Pass pass = guarded(() -> accepted(values, option));
    return new PluginPass(plugin, name, pass);
  }

  private Pass accepted(Map<String, String> values, String option) {
    try {
      return Objects.requireNonNull(offer.create(values), "it creates no pass");
    } catch (IllegalArgumentException unfit) {
      throw DiagnosticException.of(ErrorKind.BAD_OPTION_VALUE, name, option, unfit.getMessage());
    }
  }

  private String known() {
    return parameters.isEmpty() ? "it has none" : "known are " + String.join(", ", parameters);
  }

  private <T> T guarded(Supplier<T> code) {
    return plugin.guarded("pass '" + name + "'", code);
  }
}
