package annex.feed.webhook.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import org.bson.conversions.Bson;

/**
 * By which one instance has a piece of work for a while: two fields of a document.
 *
 * @param holder field that names who has it
 * @param until field that says when others may take it
 */
record Lease(String holder, String until) {

  Bson isFree(Instant now) {
    return or(eq(until, null), lte(until, Date.from(now)));
  }

  Bson isHeldBy(String one) {
    return eq(holder, one);
  }

  Bson taken(String by, Instant end) {
    return Updates.combine(Updates.set(holder, by), Updates.set(until, Date.from(end)));
  }

  Bson ended() {
    return Updates.combine(Updates.unset(holder), Updates.unset(until));
  }
}
