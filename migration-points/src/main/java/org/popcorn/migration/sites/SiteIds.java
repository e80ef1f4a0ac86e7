package org.popcorn.migration.sites;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.pass.FactPass;
import org.popcorn.pass.Pass;

/**
 * Gives out site ids: 40 bits of the module's hash, then 24 bits that count its sites. So ids of a
 * library do not depend on the program that it is linked to, and two modules have different ones.
 */
public final class SiteIds {
  private static final int ORDINAL_BITS = 24;
  private static final int HASH_BITS = Long.SIZE - ORDINAL_BITS;

  private final long base;
  private int next;

  private SiteIds(long base) {
    this.base = base;
  }

  /**
   * Ids for a module that is not instrumented yet. Debug information and file names do not count:
   * code must not depend on them.
   */
  public static SiteIds of(LlvmModule module) {
    // A copy also has its uses in an order that does not tell what passes have been at work.
    try (LlvmModule copy = module.duplicate()) {
      copy.stripDebugInfo();
      copy.setIdentifier("");
      copy.setSourceFileName("");
      // Bitcode would hold tables in an order that debug information has left its traces in.
      byte[] text = copy.toString().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return new SiteIds(
          ByteBuffer.wrap(digest).getLong() >>> (Long.SIZE - HASH_BITS) << ORDINAL_BITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The pass that tells them: before anything is changed for migration. */
  public static Pass pass() {
    return new FactPass<>("site-ids", SiteIds.class, (module, context) -> of(module));
  }

  /** The next id of the module. */
  public long next() {
    if (next >>> ORDINAL_BITS != 0) {
      throw new IllegalStateException("more than 2^24 call sites in a module");
    }
    return base | next++;
  }
}
