package annex.local.load;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes JSON Merge Patches (RFC 7396). Such a patch replaces lists whole and can remove a field but
 * not set one to null; the bodies of sections read a field that is not there as blank, so that to
 * remove one makes it blank.
 */
final class MergePatches {

  private MergePatches() {}

  /** The patch that makes one body of another; empty when they say the same. */
  static ObjectNode between(JsonNode before, JsonNode after) {
    var patch = JsonNodeFactory.instance.objectNode();
    for (var field : before.properties()) {
      var name = field.getKey();
      if (!field.getValue().isNull() && isBlank(after.path(name))) {
        patch.putNull(name);
      }
    }
    for (var field : after.properties()) {
      var there = before.path(field.getKey());
      var wanted = field.getValue();
      if (wanted.isObject() && there.isObject()) {
        var inside = between(there, wanted);
        if (!inside.isEmpty()) {
          var _ = patch.set(field.getKey(), inside);
        }
      } else if (!isBlank(wanted) && !Places.of(wanted).equals(Places.of(there))) {
        var _ = patch.set(field.getKey(), whole(wanted));
      }
    }
    return patch;
  }

  private static boolean isBlank(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  /** A value where there was none: a null in it would ask to remove what is not there. */
  private static JsonNode whole(JsonNode value) {
    return value.isObject() ? between(JsonNodeFactory.instance.objectNode(), value) : value;
  }
}
