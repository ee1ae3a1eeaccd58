package annex.feed.log.json;

import annex.access.Withheld;
import annex.feed.log.Sight;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Leaves out what is withheld, and everything else as it was written, numbers included. */
final class JsonPayloads implements Sight.Payloads {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  @Override
  public String section(String data, Withheld withheld) {
    var inBody = withheld.pointers().stream().map(pointer -> "/body" + pointer).toList();
    return prune(data, inBody);
  }

  private static String prune(String data, List<String> pointers) {
    var pruned = Withheld.of(pointers).prune(data.getBytes(StandardCharsets.UTF_8));
    return new String(pruned, StandardCharsets.UTF_8);
  }

  @Override
  public String notice(String data, Withheld withheld) {
    var tree = (ObjectNode) JSON.readTree(data);
    tree.withArray("diff").removeIf(place -> withheld.covers(place.path("pointer").asString()));
    return JSON.writeValueAsString(tree);
  }
}
