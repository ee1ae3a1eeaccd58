package annex.feed.webhook.outbound;

import annex.feed.webhook.Pauses;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How webhooks are delivered.
 *
 * @param hosts that may be targets of clients that belong to no agency
 * @param localTargets whether this machine itself may be a target: for trying out, never where
 *     others have clients
 * @param answerWithin how long a target may take to answer
 * @param firstPause after the first failure
 * @param longestPause after many
 * @param patience after which a webhook is switched off when nothing has been taken
 * @param keyOverlap how long a key still signs when another has followed it
 * @param lease how long a webhook stays with an instance that has died
 * @param look how often it is looked for webhooks whose deliveries are due
 * @param atOnce how many webhooks one instance delivers for
 * @param logKept how long attempts are kept
 */
@ConfigurationProperties("annex.feed.webhooks")
record WebhookSettings(
    List<String> hosts,
    boolean localTargets,
    Duration answerWithin,
    Duration firstPause,
    Duration longestPause,
    Duration patience,
    Duration keyOverlap,
    Duration lease,
    Duration look,
    int atOnce,
    Duration logKept) {

  WebhookSettings {
    hosts = List.copyOf(hosts);
  }

  Pauses pauses() {
    return new Pauses(firstPause, longestPause, patience);
  }
}
