package org.popcorn.pass;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.popcorn.facts.PopcornOption;

/**
 * What a command line asks for with {@code --popcorn-pass=}: {@code NAME<key=value;...>@POSITION},
 * of which the name alone is needed.
 *
 * @param text as it is on the command line
 * @param name the pass's
 * @param parameters values by name, in the order of the command line
 * @param position where it shall run, in the words of {@link PassPosition#parse}; empty if the
 *     plug-in decides
 */
public record PassRequest(
    String text, String name, Map<String, String> parameters, Optional<String> position) {
  private static final Pattern FORM = Pattern.compile("([^<>@]+)(?:<([^<>]*)>)?(?:@([^<>@]+))?");

  /**
   * Reads the text after {@code --popcorn-pass=}.
   *
   * @throws IllegalArgumentException if it has another form; the message says why
   */
  public static PassRequest parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("the form is NAME<key=value;...>@POSITION");
    }
    return new PassRequest(
        text, form.group(1), parameters(form.group(2)), Optional.ofNullable(form.group(3)));
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (text != null && !text.isEmpty()) {
      for (String parameter : text.split(";", -1)) {
        int equals = parameter.indexOf('=');
        if (equals <= 0) {
          throw new IllegalArgumentException("'" + parameter + "' is not key=value");
        }
        String key = parameter.substring(0, equals);
        if (parameters.putIfAbsent(key, parameter.substring(equals + 1)) != null) {
          throw new IllegalArgumentException("'" + key + "' has two values");
        }
      }
    }
    return parameters;
  }

  /**
   * The pass that is asked for.
   *
   * @param plugins where it may come from
   * @param passes names of the passes of the portable pipeline
   * @throws IllegalArgumentException if there is none, or not with these parameters or at that
   *     position; the message says why
   */
  public PlacedPass resolve(List<Plugin> plugins, List<String> passes) {
    List<PassOffer> offers = PassOffer.of(plugins);
    for (PassOffer offer : offers) {
      if (offer.name().equals(name)) {
        return place(offer, passes);
      }
    }
    throw new IllegalArgumentException(
        offers.isEmpty()
            ? "no --popcorn-plugin offers a pass"
            : "known are "
                + offers.stream().map(PassOffer::name).collect(Collectors.joining(", ")));
  }

  private PlacedPass place(PassOffer offer, List<String> passes) {
    return new PlacedPass(
        offer.create(parameters, PopcornOption.PASS.spelling() + text),
        PassPosition.checked(
            position.isPresent() ? PassPosition.parse(position.get(), passes) : offer.position(),
            passes));
  }
}
