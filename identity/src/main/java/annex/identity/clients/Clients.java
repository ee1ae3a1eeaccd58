package annex.identity.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The clients and people of a file. A change of the file holds at once; one that cannot be read is
 * reported, and what held before goes on.
 */
public final class Clients implements RegisteredClientRepository, UserDetailsService {

  private static final Logger LOG = LoggerFactory.getLogger(Clients.class);

  private final Path file;
  private final Duration tokensLive;
  private volatile Read read;

  private record Read(ClientsFile content, FileTime changed) {}

  /**
   * Reads the file.
   *
   * @param tokensLive how long a token is good for
   * @throws IllegalArgumentException saying what is wrong with the file
   */
  public Clients(Path file, Duration tokensLive) throws IOException {
    this.file = file;
    this.tokensLive = tokensLive;
    this.read = read();
  }

  private Read read() throws IOException {
    var changed = Files.getLastModifiedTime(file);
    return new Read(ClientsFile.read(file), changed);
  }

  private ClientsFile current() {
    var known = read;
    try {
      if (!Files.getLastModifiedTime(file).equals(known.changed())) {
        read = read();
        LOG.info("The clients have been read again");
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("The clients cannot be read, those before still hold: {}", e.getMessage());
      noticed(known);
    }
    return read.content();
  }

  /** Does not read the same broken file with every request. */
  private void noticed(Read known) {
    try {
      read = new Read(known.content(), Files.getLastModifiedTime(file));
    } catch (IOException e) {
      read = known;
    }
  }

  /** What the tokens of a client grant. */
  public Optional<Granted> grantedToClient(String id) {
    return client(id).map(ClientsFile.Client::granted);
  }

  /** What the tokens of somebody who signed in grant. */
  public Optional<Granted> grantedToPerson(String name) {
    return person(name).map(ClientsFile.Person::granted);
  }

  private Optional<ClientsFile.Client> client(String id) {
    return current().clients().stream().filter(client -> client.id().equals(id)).findFirst();
  }

  private Optional<ClientsFile.Person> person(String name) {
    return current().people().stream().filter(person -> person.name().equals(name)).findFirst();
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    return person(name)
        .map(person ->
            User.withUsername(name).password(person.password()).authorities("person").build())
        .orElseThrow(() -> new UsernameNotFoundException("Nobody of this name."));
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String id) {
    return client(id).map(this::registered).orElse(null);
  }

  private RegisteredClient registered(ClientsFile.Client client) {
    var registered =
        RegisteredClient.withId(client.id())
            .clientId(client.id())
            .scopes(scopes -> scopes.addAll(client.granted().scopes()))
            .clientSettings(
                ClientSettings.builder()
                    .requireProofKey(true)
                    .requireAuthorizationConsent(false)
                    .build())
            .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(tokensLive).build());
    if (client.secret() == null) {
      registered.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
    } else {
      registered
          .clientSecret(client.secret())
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
          .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
    }
    if (client.redirects() != null && !client.redirects().isEmpty()) {
      registered
          .redirectUris(uris -> uris.addAll(client.redirects()))
          .scope(OidcScopes.OPENID)
          .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE);
    }
    return registered.build();
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("Clients are changed in their file.");
  }
}
