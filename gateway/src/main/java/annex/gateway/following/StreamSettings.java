package annex.gateway.following;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How annexes are followed.
 *
 * @param heartbeat after how long at the latest a follower hears anything, and is told what came
 *     into force
 * @param atOnce how many streams an instance has open at most
 * @param perClient how many of them may be of one client
 */
@ConfigurationProperties("annex.streams")
record StreamSettings(Duration heartbeat, int atOnce, int perClient) {}
