package annex.local.load;

import annex.contracts.problem.Problem.BodyError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What stands where in a JSON document: the text of each value without values inside. */
final class Places {

  private static final String BLANK = "null";
  private static final String EMPTY = "{}";

  private Places() {}

  /** By JSON pointer. Numbers that are equal have the same text. */
  static Map<String, String> of(JsonNode document) {
    var places = new LinkedHashMap<String, String>();
    collect(document, "", places);
    return places;
  }

  /** A document with these differences, as a Notice of Change lists them. */
  static Map<String, String> of(JsonNode document, JsonNode differences) {
    var places = of(document);
    for (var difference : differences) {
      var place = difference.path("pointer").asString();
      if (difference.has("after")) {
        places.put(place, text(difference.path("after")));
      } else {
        places.remove(place);
      }
    }
    return places;
  }

  /** Where something else stands than what is wanted. What is not mentioned may be blank. */
  static List<BodyError> unlike(Map<String, String> wanted, Map<String, String> found) {
    var errors = new ArrayList<BodyError>();
    wanted.forEach((place, value) -> {
      if (!value.equals(found.get(place)) && !isOpened(place, value, found)) {
        errors.add(error(place, found.getOrDefault(place, "nothing")));
      }
    });
    found.forEach((place, value) -> {
      if (!wanted.containsKey(place) && !value.equals(BLANK) && !isOpened(place, value, wanted)) {
        errors.add(error(place, value));
      }
    });
    return errors;
  }

  /** Whether the other has an object there too, whose fields are judged by themselves. */
  private static boolean isOpened(String place, String value, Map<String, String> other) {
    return value.equals(EMPTY)
        && other.keySet().stream().anyMatch(inside -> inside.startsWith(place + "/"));
  }

  private static BodyError error(String place, String found) {
    return new BodyError(place, "would be " + found, null);
  }

  private static void collect(JsonNode node, String pointer, Map<String, String> places) {
    if (node.isEmpty()) {
      places.put(pointer, text(node));
    } else if (node.isObject()) {
      node.properties()
          .forEach(
              field -> collect(field.getValue(), pointer + "/" + escaped(field.getKey()), places));
    } else {
      for (int index = 0; index < node.size(); index++) {
        collect(node.path(index), pointer + "/" + index, places);
      }
    }
  }

  private static String text(JsonNode value) {
    return value.isNumber()
        ? value.decimalValue().stripTrailingZeros().toString()
        : value.toString();
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
