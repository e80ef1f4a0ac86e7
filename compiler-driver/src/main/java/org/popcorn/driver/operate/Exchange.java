package org.popcorn.driver.operate;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.popcorn.driver.base.Launcher;

/**
 * One order to one process, from when it is given until its answer is there or it is taken back.
 */
final class Exchange implements AutoCloseable {

  private static final Duration GLANCE = Duration.ofMillis(2);

  /** What has changed in between, a blocking call does not notice by itself. */
  private static final Duration KNOCK_AGAIN = Duration.ofMillis(250);

  /** The longest that another command asks for something that is told at once. */
  private static final Duration OTHERS = Duration.ofMillis(1500);

  /** So long after it should have been there an answer will not come. */
  private static final Duration LOST = Duration.ofSeconds(5);

  private final RunningProgram program;
  private final Knocker knocker;
  private final int value = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
  private final String name;
  private final List<Mailbox> mailboxes = new ArrayList<>();
  private final List<MailboxLock> locks = new ArrayList<>();
  private boolean isOver;
  private final Thread atExit = new Thread(this::cleanQuietly, "take the order back");

  private Exchange(RunningProgram program, Knocker knocker) {
    this.program = program;
    this.knocker = knocker;
    this.name = program.process() + "-" + value;
  }

  /** Gives the order and waits for what comes of it. */
  static Answer give(RunningProgram program, Knocker knocker, Order order, Duration wait)
      throws OrderException {
    try (Exchange exchange = new Exchange(program, knocker)) {
      exchange.open();
      return exchange.run(order, wait);
    } catch (IOException failure) {
      throw new OrderException(Outcome.REFUSED, "the order cannot be given: " + failure);
    }
  }

  /** The process looks into one of them, by the environment that it was started with. */
  private static Set<Path> folders(RunningProgram program) throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    for (Map<String, String> variables : List.of(program.files().environment(), System.getenv())) {
      String runtime = variables.getOrDefault("XDG_RUNTIME_DIR", "");
      folders.add(
          runtime.startsWith("/")
              ? Path.of(runtime, "popcorn")
              : Path.of("/tmp/popcorn-" + program.files().user()));
    }
    folders.add(Path.of("/tmp/popcorn-" + program.files().user()));
    return folders;
  }

  /** Of several exchanges at a time the first does. */
  private static void takeSignals() throws IOException {
    try {
      Launcher.takeSignals();
    } catch (FileAlreadyExistsException done) {
      // By another one.
    }
  }

  private void open() throws IOException, OrderException {
    Runtime.getRuntime().addShutdownHook(atExit);
    takeSignals();
    IOException failure = null;
    for (Path folder : folders(program)) {
      Mailbox mailbox;
      try {
        mailbox = Mailbox.open(folder);
      } catch (IOException unusable) {
        failure = unusable;
        continue;
      }
      MailboxLock lock = lock(mailbox);
      if (lock == null) {
        throw new OrderException(
            Outcome.BUSY, "process " + program.process() + " is being asked by another command");
      }
      locks.add(lock);
      mailbox.sweep(program.process());
      mailboxes.add(mailbox);
    }
    if (mailboxes.isEmpty()) {
      throw failure == null ? new IOException("no folder for orders") : failure;
    }
  }

  private Answer run(Order order, Duration wait) throws IOException, OrderException {
    put(order.text(wait));
    long begin = System.nanoTime();
    long nextKnock = begin;
    while (true) {
      Answer answer = answer();
      if (answer != null && !answer.waits()) {
        return answer;
      }
      if (!program.lives()) {
        // It may have answered as the last thing that it did.
        answer = answer();
        if (answer != null && !answer.waits()) {
          return answer;
        }
        throw new OrderException(
            Outcome.NO_PROCESS, "process " + program.process() + " has ended meanwhile");
      }
      long now = System.nanoTime();
      if (now - begin >= wait.toNanos() && takeBack()) {
        throw explain(answer());
      }
      if (now - begin >= wait.plus(LOST).toNanos() && !isBeingTried()) {
        throw new OrderException(
            Outcome.UNKNOWN, who() + " has taken the order and has not said what came of it");
      }
      if (now >= nextKnock) {
        knock();
        nextKnock = now + KNOCK_AGAIN.toNanos();
      }
      sleep();
    }
  }

  /**
   * Who lists all programs asks each of them for a moment: that is waited for. Null if it is not
   * over.
   */
  private @Nullable MailboxLock lock(Mailbox mailbox) throws IOException {
    long begin = System.nanoTime();
    while (true) {
      MailboxLock lock = mailbox.lock(program.process());
      if (lock != null || System.nanoTime() - begin > OTHERS.toNanos()) {
        return lock;
      }
      sleep();
    }
  }

  /** A program that blocks the signal may wait for all that it blocks: it is not to find ours. */
  private void knock() throws IOException, OrderException {
    if (isBeingTried()) {
      return;
    }
    try {
      if (!program.files().blocks(Knocker.SIGURG)) {
        knocker.knock(program, value);
      }
    } catch (NoSuchFileException gone) {
      // Who waits for the answer notices that the process has ended.
    }
  }

  /** Not behind the back of a thread that has cleaned at the end of this program. */
  private synchronized void put(byte[] text) throws IOException {
    for (Mailbox mailbox : mailboxes) {
      if (!isOver) {
        mailbox.put(name, text);
      }
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(GLANCE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private @Nullable Answer answer() throws IOException {
    for (Mailbox mailbox : mailboxes) {
      Answer answer = mailbox.answer(name);
      if (answer != null) {
        return answer;
      }
    }
    return null;
  }

  private boolean isBeingTried() {
    return mailboxes.stream().anyMatch(mailbox -> mailbox.isBeingTried(name));
  }

  /**
   * False if the process has begun to leave: then an answer will come, or the order is put back.
   */
  private boolean takeBack() throws IOException {
    if (isBeingTried()) {
      return false;
    }
    boolean all = true;
    for (Mailbox mailbox : mailboxes) {
      all &= mailbox.takeBack(name);
    }
    return all;
  }

  private String who() {
    return program.name() + " (" + program.process() + ")";
  }

  /** Why nothing has come of an order that has been taken back. */
  private OrderException explain(@Nullable Answer answer) throws IOException {
    if (answer != null) {
      return new OrderException(
          Outcome.PUT_OFF, who() + " could not leave: " + PutOff.explain(answer.text("reason")));
    }
    ProcessFiles files = program.files();
    String why;
    if (files.state().equals("T") || files.state().equals("t")) {
      why = "it is stopped";
    } else if (files.blocks(Knocker.SIGURG)) {
      why = "it blocks SIGURG";
    } else {
      why = "it is in native code or in a long stretch without one";
    }
    return new OrderException(
        Outcome.NO_POINT, who() + " did not come to a migration point: " + why);
  }

  @Override
  public void close() throws IOException {
    clean();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  private synchronized void clean() throws IOException {
    isOver = true;
    try {
      for (Mailbox mailbox : mailboxes) {
        mailbox.clean(name);
      }
    } finally {
      for (MailboxLock lock : locks) {
        lock.close();
      }
    }
  }

  private void cleanQuietly() {
    try {
      clean();
    } catch (IOException ending) {
      // The next command that asks this process removes what is left.
    }
  }
}
