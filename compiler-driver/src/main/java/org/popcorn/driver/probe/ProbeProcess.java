package org.popcorn.driver.probe;

import java.util.List;

/**
 * The points of one process of a run.
 *
 * @param lineage says of which fork it came, equal in both runs
 * @param program path of its first executable
 * @param points in the order in which they were passed
 */
record ProbeProcess(String lineage, String program, List<ProbePoint> points) {
  ProbeProcess {
    points = List.copyOf(points);
  }
}
