package annex.feed.webhook.outbound;

import annex.access.Caller;
import annex.feed.webhook.Targets;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Events leave by HTTPS alone, for hosts that somebody has reviewed: of an agency those in its
 * partner file, of everybody else those in the settings.
 */
final class AllowedTargets implements Targets {

  private static final int HTTPS = 443;
  private static final int LONGEST = 500;

  private final Function<Caller, Collection<String>> hosts;
  private final PublicAddresses addresses;
  private final boolean local;

  /**
   * Allows targets.
   *
   * @param hosts that a caller may have, such as {@code hooks.example.org}
   * @param local whether this machine itself is a target for everybody
   */
  AllowedTargets(
      Function<Caller, Collection<String>> hosts, PublicAddresses addresses, boolean local) {
    this.hosts = hosts;
    this.addresses = addresses;
    this.local = local;
  }

  @Override
  public Optional<String> refusal(URI url, Caller caller) {
    var host = url.getHost();
    if (host == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
      return Optional.of("A target is written https://host/path, without user and fragment.");
    }
    if (url.toString().length() > LONGEST) {
      return Optional.of("A target has up to %d characters.".formatted(LONGEST));
    }
    var name = host.toLowerCase(Locale.ROOT);
    if (local && (name.equals("127.0.0.1") || name.equals("localhost"))) {
      return Optional.empty();
    }
    if (!"https".equalsIgnoreCase(url.getScheme())
        || (url.getPort() != -1 && url.getPort() != HTTPS)) {
      return Optional.of("Events leave by https on port 443 alone.");
    }
    if (!hosts.apply(caller).contains(name)) {
      return Optional.of(
          "Events may not be sent to '%s': have it reviewed and entered first.".formatted(name));
    }
    return unknown(name);
  }

  private Optional<String> unknown(String host) {
    try {
      var _ = addresses.resolve(host);
      return Optional.empty();
    } catch (UnknownHostException _) {
      return Optional.of("'%s' has no address of the public Internet.".formatted(host));
    }
  }
}
