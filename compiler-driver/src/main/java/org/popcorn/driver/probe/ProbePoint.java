package org.popcorn.driver.probe;

import java.util.List;
import java.util.Map;

/**
 * A migration point that a process passed.
 *
 * @param number count of the point in its process, from 1
 * @param isa where the process ran; not compared
 * @param site id of the innermost frame's call site, 16 hexadecimal digits
 * @param facts what is compared: the other members of the line, as text
 * @param frames from the innermost outward; empty if the probe was made without values
 */
record ProbePoint(
    long number, String isa, String site, Map<String, String> facts, List<ProbeFrame> frames) {
  ProbePoint {
    facts = Map.copyOf(facts);
    frames = List.copyOf(frames);
  }

  ProbePoint withFrames(List<ProbeFrame> values) {
    return new ProbePoint(number, isa, site, facts, values);
  }
}
