package annex.identity.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys in a directory, one file each that only its owner may read. A key is published before it
 * signs, so that everybody knows it by then, and stays published until the last token that it
 * signed has expired.
 */
public final class SigningKeys implements JWKSource<SecurityContext> {

  private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
  private static final int BITS = 2048;

  private final Path directory;
  private final KeyLife life;
  private final Clock clock;
  private volatile List<RSAKey> newestFirst;

  /**
   * How long keys live.
   *
   * @param signs how long a key signs before the next one is made
   * @param announced how long a key is published before it signs; longer than others keep keys
   * @param outlives how long a key stays after the next one has begun to sign; longer than a token
   */
  public record KeyLife(Duration signs, Duration announced, Duration outlives) {}

  /** Reads the keys; makes the first one where there is none. */
  public SigningKeys(Path directory, KeyLife life, Clock clock) throws IOException {
    this.directory = directory;
    this.life = life;
    this.clock = clock;
    var owner = PosixFilePermissions.fromString("rwx------");
    var _ = Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(owner));
    this.newestFirst = read();
    rotate();
  }

  /** Makes the next key when its time has come, and forgets those that nobody needs any more. */
  public synchronized void rotate() {
    var now = clock.instant();
    if (newestFirst.isEmpty() || made(newestFirst.getFirst()).plus(life.signs()).isBefore(now)) {
      var key = generate(now);
      write(key);
      newestFirst = read();
      LOG.info("Key {} has been made", key.getKeyID());
    }
    newestFirst.stream().filter(key -> isOver(key, now)).forEach(this::forget);
    newestFirst = read();
  }

  /** Id of the key that signs: the newest that has been published for long enough. */
  public String signing() {
    var known = clock.instant().minus(life.announced());
    return newestFirst.stream()
        .filter(key -> !made(key).isAfter(known))
        .findFirst()
        .orElseGet(newestFirst::getLast)
        .getKeyID();
  }

  private boolean isOver(RSAKey key, Instant now) {
    return newestFirst.stream()
        .map(SigningKeys::made)
        .filter(made(key)::isBefore)
        .min(Comparator.naturalOrder())
        .map(next -> next.plus(life.announced()).plus(life.outlives()))
        .filter(now::isAfter)
        .isPresent();
  }

  private static Instant made(RSAKey key) {
    return key.getIssueTime().toInstant();
  }

  private static RSAKey generate(Instant now) {
    try {
      return new RSAKeyGenerator(BITS)
          .keyIDFromThumbprint(true)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .issueTime(Date.from(now))
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every JVM makes RSA keys", e);
    }
  }

  /** Whole or not at all: written aside, then moved to its place. */
  private void write(RSAKey key) {
    try {
      var owner = PosixFilePermissions.fromString("rw-------");
      var aside =
          Files.createTempFile(
              directory, "key", ".tmp", PosixFilePermissions.asFileAttribute(owner));
      var _ = Files.writeString(aside, key.toJSONString());
      var _ = Files.move(aside, file(key), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forget(RSAKey key) {
    try {
      Files.delete(file(key));
      LOG.info("Key {} has been forgotten", key.getKeyID());
    } catch (IOException e) {
      LOG.warn("Key {} cannot be deleted: {}", key.getKeyID(), e.getMessage());
    }
  }

  private Path file(RSAKey key) {
    return directory.resolve(key.getKeyID() + ".json");
  }

  private List<RSAKey> read() {
    try (var files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .map(SigningKeys::read)
          .sorted(Comparator.comparing(SigningKeys::made).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RSAKey read(Path file) {
    try {
      return RSAKey.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException(file + " is no key", e);
    }
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    return selector.select(new JWKSet(List.copyOf(newestFirst)));
  }
}
