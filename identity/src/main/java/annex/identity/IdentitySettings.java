package annex.identity;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the issuer.
 *
 * @param issuer URL under which its discovery document stands, as its clients and the services
 *     reach it
 * @param audience that tokens are meant for
 * @param clients the file of clients and people
 * @param keys the directory of the keys that sign
 * @param tokensLive how long a token is good for
 * @param keysSign how long a key signs
 */
@ConfigurationProperties("annex.identity")
record IdentitySettings(
    String issuer,
    String audience,
    Path clients,
    Path keys,
    Duration tokensLive,
    Duration keysSign) {}
