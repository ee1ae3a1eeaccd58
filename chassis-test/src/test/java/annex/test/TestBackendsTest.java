package annex.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestBackendsTest {

  @Test
  void every_fresh_database_is_empty() {
    for (var round = 0; round < 2; round++) {
      var uri = new ConnectionString(TestStore.freshDatabase());
      try (var client = MongoClients.create(uri)) {
        var collection =
            client.getDatabase(Objects.requireNonNull(uri.getDatabase())).getCollection("halls");

        assertThat(collection.countDocuments()).isZero();
        assertThat(collection.insertOne(new Document("_id", "main")).wasAcknowledged()).isTrue();
      }
    }
  }

  @Test
  void the_broker_makes_topics_when_asked_and_only_then() throws Exception {
    var prefix = TestBroker.freshTopicPrefix();
    try (var admin = admin(TestBroker.bootstrapServers())) {
      create(admin, prefix + "wanted");

      assertThat(admin.listTopics().names().get())
          .contains(prefix + "wanted")
          .doesNotContain(prefix + "unwanted");
      assertThatThrownBy(
              () -> admin.describeTopics(List.of(prefix + "unwanted")).allTopicNames().get())
          .isInstanceOf(ExecutionException.class);
    }
  }

  @Test
  void a_broker_of_ones_own_comes_back_with_its_topics(@TempDir Path directory) throws Exception {
    try (var broker = new OwnBroker(directory)) {
      try (var admin = admin(broker.bootstrapServers())) {
        create(admin, "kept");
      }

      broker.stop();
      broker.restart();

      try (var admin = admin(broker.bootstrapServers())) {
        assertThat(admin.listTopics().names().get()).contains("kept");
      }
    }
  }

  @Test
  void a_store_of_ones_own_can_be_away_and_comes_back_with_its_data(@TempDir Path directory) {
    try (var store = new OwnStore(directory);
        var client = MongoClients.create(store.uri() + "/?serverSelectionTimeoutMS=500")) {
      var halls = client.getDatabase("visits").getCollection("halls");
      assertThat(halls.insertOne(new Document("_id", "main")).wasAcknowledged()).isTrue();

      store.stop();
      assertThatThrownBy(halls::countDocuments).isInstanceOf(MongoException.class);
      store.restart();

      assertThat(halls.countDocuments()).isOne();
    }
  }

  private static Admin admin(String bootstrapServers) {
    return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
  }

  private static void create(Admin admin, String topic) throws Exception {
    assertThat(
            admin
                .createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                .topicId(topic)
                .get())
        .isNotNull();
  }
}
