package org.popcorn.driver.operate;

/** An order that was not carried out: the exit code and what to tell people. */
final class OrderException extends Exception {

  private static final long serialVersionUID = 1;

  private final int outcome;

  OrderException(int outcome, String message) {
    super(message);
    this.outcome = outcome;
  }

  /** One of {@link Outcome}. */
  int outcome() {
    return outcome;
  }
}
