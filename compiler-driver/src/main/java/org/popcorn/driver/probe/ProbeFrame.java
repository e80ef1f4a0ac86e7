package org.popcorn.driver.probe;

import java.util.List;

/**
 * The live values of one frame at a point.
 *
 * @param site id of the call site that the frame waits at, 16 hexadecimal digits
 * @param values parts in the order of the site, as hexadecimal numbers
 */
record ProbeFrame(String site, List<String> values) {
  ProbeFrame {
    values = List.copyOf(values);
  }
}
