package annex.feed.webhook.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
        "2001:db8::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "ff02::1"
      })
  void what_is_not_the_public_internet_is_no_target(String address) {
    assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "172.15.255.255",
        "172.32.0.0",
        "100.63.255.255",
        "193.0.0.1",
        "2606:4700::1111"
      })
  void what_is_may_be_one(String address) {
    assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isTrue();
  }

  @Test
  void a_name_with_one_internal_address_among_others_is_not_known() {
    var addresses =
        new PublicAddresses(
            _ ->
                new InetAddress[] {
                  InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("10.0.0.1")
                },
            false);

    assertThatExceptionOfType(UnknownHostException.class)
        .isThrownBy(() -> addresses.resolve("hooks.example"));
  }

  @Test
  void this_machine_is_known_where_that_is_set_and_other_internal_addresses_are_not()
      throws Exception {
    var here = new PublicAddresses(InetAddress::getAllByName, true);

    assertThat(here.resolve("127.0.0.1")).hasSize(1);
    assertThatExceptionOfType(UnknownHostException.class)
        .isThrownBy(() -> here.resolve("192.168.0.1"));
    assertThatExceptionOfType(UnknownHostException.class)
        .isThrownBy(
            () -> new PublicAddresses(InetAddress::getAllByName, false).resolve("127.0.0.1"));
  }
}
