package org.popcorn.driver.run;

import java.util.Iterator;
import org.popcorn.facts.ScheduleItems;

/** What a shell offers behind {@code --migrate}: how an item may begin. */
final class ScheduleStarts implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return ScheduleItems.STARTS.iterator();
  }
}
