package annex.chassis.health;

import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Asks the store for a sign of life, with the one command that all stores answer. */
public final class StoreHealth extends AbstractHealthIndicator {

  private final MongoTemplate mongo;

  public StoreHealth(MongoTemplate mongo) {
    super("The store does not answer");
    this.mongo = mongo;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    var _ = mongo.executeCommand(new Document("ping", 1));
    health.up();
  }
}
