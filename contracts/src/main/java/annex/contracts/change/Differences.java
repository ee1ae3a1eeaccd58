package annex.contracts.change;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Where two JSON documents differ, value by value. */
public final class Differences {

  private Differences() {}

  /**
   * The differences, in the order of the earlier document; what was added to it stands behind.
   * Lists are compared place by place. A document that is not there (a missing node) has no values.
   */
  public static List<Difference> between(JsonNode before, JsonNode after) {
    var earlier = values(before);
    var later = values(after);
    var places = new LinkedHashSet<>(earlier.keySet());
    places.addAll(later.keySet());
    return places.stream()
        .map(place -> new Difference(place, earlier.get(place), later.get(place)))
        .filter(found -> found.before() == null || !found.before().equals(found.after()))
        .toList();
  }

  /** Every value without values inside, by its pointer. */
  private static Map<String, String> values(JsonNode document) {
    var values = new LinkedHashMap<String, String>();
    collect(document, "", values);
    return values;
  }

  private static void collect(JsonNode node, String pointer, Map<String, String> values) {
    if (node.isMissingNode()) {
      return;
    }
    if (node.isEmpty()) {
      values.put(pointer, node.toString());
    } else if (node.isObject()) {
      node.properties()
          .forEach(field ->
              collect(field.getValue(), pointer + "/" + Pointers.escaped(field.getKey()), values));
    } else {
      for (int index = 0; index < node.size(); index++) {
        collect(node.path(index), pointer + "/" + index, values);
      }
    }
  }
}
