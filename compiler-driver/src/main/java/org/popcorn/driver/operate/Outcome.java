package org.popcorn.driver.operate;

/** Exit codes of the commands that ask something of a process. */
final class Outcome {

  /** The order has been carried out. */
  static final int DONE = 0;

  /** There is no such process, or it has ended meanwhile. */
  static final int NO_PROCESS = 3;

  /** It is not a program of popcorn-cc, or not one of this user's. */
  static final int NOT_OURS = 4;

  /** Another command is asking it. */
  static final int BUSY = 5;

  /** It has not come to a migration point in time. */
  static final int NO_POINT = 6;

  /** It has, but something kept it from leaving, all the time. */
  static final int PUT_OFF = 7;

  /** It cannot be done. */
  static final int REFUSED = 8;

  /** The process has taken the order, and its answer is missing: the disk is full, say. */
  static final int UNKNOWN = 9;

  private Outcome() {}
}
