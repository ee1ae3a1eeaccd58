package annex.contracts.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Some entries that were written together. Its hash is made of its number, the hash of the block
 * before it and every field of its entries: whoever changes, adds or removes one, or a block, has
 * to make all blocks after it anew.
 *
 * @param number 1 for the first, and without gaps
 * @param previous the hash of the block before it, {@link #NONE} for the first
 * @param entries in the order in which they were recorded
 * @param hash SHA-256, in hexadecimal digits
 */
public record AuditBlock(long number, String previous, List<AuditEntry> entries, String hash) {

  /** Stands before the first block. */
  public static final String NONE = "0".repeat(64);

  public AuditBlock {
    entries = List.copyOf(entries);
  }

  /** The first block of a chain. */
  public static AuditBlock first(List<AuditEntry> entries) {
    return new AuditBlock(1, NONE, entries, hash(1, NONE, entries));
  }

  /** The block that follows this one. */
  public AuditBlock next(List<AuditEntry> following) {
    return new AuditBlock(number + 1, hash, following, hash(number + 1, hash, following));
  }

  /** Whether its hash is that of what it says. */
  public boolean hashFits() {
    return hash.equals(hash(number, previous, entries));
  }

  /** Whether it is the block that follows this one in a chain. */
  public boolean isFollowedBy(AuditBlock other) {
    return other.number == number + 1 && other.previous.equals(hash);
  }

  private static String hash(long number, String previous, List<AuditEntry> entries) {
    var digest = sha256();
    add(digest, Long.toString(number));
    add(digest, previous);
    for (var entry : entries) {
      for (var field : entry.fields()) {
        if (field == null) {
          digest.update((byte) '-');
        } else {
          add(digest, field);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** With its length before it, a text cannot run into the next. */
  private static void add(MessageDigest digest, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
