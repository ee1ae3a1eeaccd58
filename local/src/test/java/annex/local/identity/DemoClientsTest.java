package annex.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annex.identity.IdentityApplication;
import annex.local.platform.CommandFailed;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClientsTest {

  @TempDir private Path home;

  @Test
  void every_demo_client_gets_a_token_from_the_issuer() throws IOException {
    var clients = new DemoClients(home);
    clients.provide();
    int port = freePort();
    var issuer = URI.create("http://127.0.0.1:" + port);
    try (var _ =
        IdentityApplication.start(
            "--server.address=127.0.0.1",
            "--server.port=" + port,
            "--annex.identity.issuer=" + issuer,
            "--annex.identity.clients=" + clients.file(),
            "--annex.identity.keys=" + home.resolve("keys"))) {
      for (var client : DemoClients.ALL) {
        var token = new TokenRequest(issuer).token(client.id(), clients.secretOf(client.id()));

        assertThat(token.split("\\.", -1)).hasSize(3);
      }
      assertThatThrownBy(() -> new TokenRequest(issuer).token("pops", "guessed"))
          .isInstanceOf(CommandFailed.class)
          .hasMessageContaining("refuses 'pops'");
    }
    assertThatThrownBy(() -> new TokenRequest(issuer).token("pops", "any"))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("nobody answers");
  }

  @Test
  void secrets_are_made_once_and_for_their_owner_only() throws IOException {
    var clients = new DemoClients(home.resolve("identity"));
    clients.provide();
    var before = clients.secretOf("pops");

    clients.provide();

    assertThat(clients.secretOf("pops")).isEqualTo(before);
    assertThat(clients.secretOf("provider")).isNotEqualTo(before);
    assertThat(Files.readString(clients.file())).doesNotContain(before);
    try (var files = Files.list(home.resolve("identity"))) {
      for (var file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void what_is_not_there_is_said_in_a_sentence() {
    var clients = new DemoClients(home);

    assertThatThrownBy(() -> clients.secretOf("nobody"))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("there are commissioner, provider, pops");
    assertThatThrownBy(() -> clients.secretOf("pops"))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("./annex up");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
