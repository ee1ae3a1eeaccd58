package annex.local.identity;

import annex.access.Party;
import annex.access.Scopes;
import annex.contracts.Area;
import annex.local.platform.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The clients to try the platform with. Their secrets are made on this machine when the platform
 * starts for the first time, in files that only their owner may read.
 */
public final class DemoClients {

  private static final String EVERY = "*";
  private static final String WYMOTT = "WMI";
  private static final int SECRET_BYTES = 32;

  /** Enough for a secret of 256 random bits, which nobody guesses. */
  private static final int HASH_STRENGTH = 4;

  /** All of them. */
  public static final List<DemoClient> ALL =
      List.of(
          new DemoClient(
              "commissioner",
              "reads everything, agrees as the commissioner",
              reads(),
              EVERY,
              Optional.empty(),
              Optional.of(Party.COMMISSIONER.code())),
          new DemoClient(
              "provider",
              "HMPS: reads and writes every area, agrees as the provider",
              both(reads(), writes()),
              EVERY,
              Optional.empty(),
              Optional.of(Party.PROVIDER.code())),
          new DemoClient(
              "pops",
              "the family services agency: family-visits at WMI",
              List.of(
                  Scopes.ANNEX_READ,
                  Scopes.read(Area.FAMILY_VISITS),
                  Scopes.write(Area.FAMILY_VISITS)),
              WYMOTT,
              Optional.of("pops"),
              Optional.empty()),
          new DemoClient(
              "manchester-college",
              "education: writes activities, reads interventions, at WMI",
              List.of(
                  Scopes.ANNEX_READ,
                  Scopes.read(Area.ACTIVITIES),
                  Scopes.write(Area.ACTIVITIES),
                  Scopes.read(Area.INTERVENTIONS)),
              WYMOTT,
              Optional.of("manchester-college"),
              Optional.empty()),
          new DemoClient(
              "dashboard",
              "the regional dashboard: reads everything",
              reads(),
              EVERY,
              Optional.empty(),
              Optional.empty()),
          new DemoClient(
              "operator",
              "runs the platform: metrics and audit",
              List.of(Scopes.OPERATE),
              EVERY,
              Optional.empty(),
              Optional.empty()));

  private final Path directory;

  /** The clients whose files lie in this directory. */
  public DemoClients(Path directory) {
    this.directory = directory;
  }

  private static List<String> reads() {
    return both(
        List.of(Scopes.ANNEX_READ), Arrays.stream(Area.values()).map(Scopes::read).toList());
  }

  private static List<String> writes() {
    return Arrays.stream(Area.values()).map(Scopes::write).toList();
  }

  private static List<String> both(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** The file that the issuer reads. */
  public Path file() {
    return directory.resolve("clients.yaml");
  }

  /** Makes secrets and file, unless they are there. */
  public void provide() {
    if (Files.exists(file()) && secrets().keySet().equals(ids())) {
      return;
    }
    var secrets = new LinkedHashMap<String, String>();
    var file = new StringBuilder("# The clients to try the platform with.%nclients:%n".formatted());
    var hashing = new BCryptPasswordEncoder(HASH_STRENGTH);
    for (var client : ALL) {
      var secret = secret();
      secrets.put(client.id(), secret);
      file.append(client.yaml("{bcrypt}" + hashing.encode(secret)));
    }
    try {
      var _ =
          Files.createDirectories(
              directory,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      write(secretsFile(), lines(secrets));
      write(file(), file.toString());
    } catch (IOException e) {
      throw new CommandFailed("The directory %s cannot be written.".formatted(directory), e);
    }
  }

  private static Set<String> ids() {
    return ALL.stream().map(DemoClient::id).collect(Collectors.toSet());
  }

  private static String secret() {
    var bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String lines(Map<String, String> secrets) {
    var text = new StringBuilder();
    secrets.forEach((id, secret) -> text.append("%s=%s%n".formatted(id, secret)));
    return text.toString();
  }

  private static void write(Path file, String text) throws IOException {
    var owner = PosixFilePermissions.fromString("rw-------");
    var aside =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            "new",
            ".tmp",
            PosixFilePermissions.asFileAttribute(owner));
    var _ = Files.writeString(aside, text);
    var _ =
        Files.move(
            aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path secretsFile() {
    return directory.resolve("secrets");
  }

  /**
   * The secret of a client.
   *
   * @throws CommandFailed when there is no such client, or the platform was never started
   */
  public String secretOf(String client) {
    if (!ids().contains(client)) {
      throw new CommandFailed(
          "There is no demo client '%s': there are %s."
              .formatted(client, String.join(", ", ALL.stream().map(DemoClient::id).toList())));
    }
    return Optional.ofNullable(secrets().get(client))
        .orElseThrow(() -> new CommandFailed("The platform was never started: ./annex up does."));
  }

  private Map<String, String> secrets() {
    try {
      var found = new LinkedHashMap<String, String>();
      if (Files.exists(secretsFile())) {
        for (var line : Files.readAllLines(secretsFile())) {
          int equals = line.indexOf('=');
          if (equals > 0) {
            found.put(line.substring(0, equals), line.substring(equals + 1));
          }
        }
      }
      return found;
    } catch (IOException e) {
      throw new CommandFailed("%s cannot be read.".formatted(secretsFile()), e);
    }
  }
}
