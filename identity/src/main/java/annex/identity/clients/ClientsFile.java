package annex.identity.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/**
 * The file of clients and people, as it stands.
 *
 * @param clients programs that may ask for tokens
 * @param people who may sign in
 */
record ClientsFile(List<Client> clients, List<Person> people) {

  ClientsFile(@Nullable List<Client> clients, @Nullable List<Person> people) {
    this.clients = clients == null ? List.of() : List.copyOf(clients);
    this.people = people == null ? List.of() : List.copyOf(people);
    distinct(this.clients.stream().map(Client::id).toList());
    distinct(this.people.stream().map(Person::name).toList());
  }

  /**
   * A program.
   *
   * @param id it calls itself by
   * @param secret its secret, hashed, such as {@code {bcrypt}...}; none for a program that people
   *     have in their hands and that signs them in
   * @param redirects where people come back to after they have signed in
   */
  record Client(
      String id,
      @Nullable String secret,
      @Nullable List<String> redirects,
      @Nullable List<String> scopes,
      @Nullable List<String> establishments,
      @Nullable String agency,
      @Nullable String party) {

    Client {
      if (secret == null && (redirects == null || redirects.isEmpty())) {
        throw new IllegalArgumentException(
            "client '%s' has neither a secret nor a place to come back to".formatted(id));
      }
      hashed(id, secret);
    }

    Granted granted() {
      return Granted.of(scopes, establishments, agency, party);
    }
  }

  /**
   * Somebody who signs in.
   *
   * @param name to sign in with; a role's, not a person's
   * @param password hashed, such as {@code {bcrypt}...}
   */
  record Person(
      String name,
      String password,
      @Nullable List<String> scopes,
      @Nullable List<String> establishments,
      @Nullable String agency,
      @Nullable String party) {

    Person {
      hashed(name, password);
    }

    Granted granted() {
      return Granted.of(scopes, establishments, agency, party);
    }
  }

  private static void hashed(String name, @Nullable String secret) {
    if (secret != null && !secret.matches("\\{(bcrypt|pbkdf2|argon2|scrypt)[^}]*}.+")) {
      throw new IllegalArgumentException("the secret of '%s' is not hashed".formatted(name));
    }
  }

  private static void distinct(List<String> names) {
    var seen = new HashSet<String>();
    for (var name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException("'%s' is there twice".formatted(name));
      }
    }
  }

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static ClientsFile read(Path file) {
    try {
      var sources = new YamlPropertySourceLoader().load("clients", new FileSystemResource(file));
      var binder = new Binder(sources.stream().map(ConfigurationPropertySource::from).toList());
      var read =
          binder
              .bind(
                  "",
                  Bindable.of(ClientsFile.class),
                  new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
              .orElseThrow(() -> new IllegalArgumentException("it is empty"));
      read.clients().forEach(client -> client.granted());
      read.people().forEach(person -> person.granted());
      return read;
    } catch (BindException e) {
      throw new IllegalArgumentException("%s: %s".formatted(file, rootMessage(e)), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String rootMessage(Throwable thrown) {
    var cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
