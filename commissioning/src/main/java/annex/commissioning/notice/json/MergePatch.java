package annex.commissioning.notice.json;

import annex.chassis.check.Fault;
import annex.contracts.change.Pointers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396), which may not remove what is not there. */
final class MergePatch {

  private final List<Fault> faults;

  /**
   * A patch.
   *
   * @param faults takes what it asks for and cannot be had
   */
  MergePatch(List<Fault> faults) {
    this.faults = faults;
  }

  /** The target with the patch applied; neither is changed. */
  JsonNode apply(JsonNode target, ObjectNode patch) {
    return apply(target, patch, "");
  }

  private JsonNode apply(JsonNode target, JsonNode patch, String pointer) {
    if (!(patch instanceof ObjectNode changes)) {
      return patch;
    }
    var result =
        target instanceof ObjectNode there
            ? there.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    for (var change : changes.properties()) {
      var name = change.getKey();
      var place = pointer + "/" + Pointers.escaped(name);
      if (!change.getValue().isNull()) {
        var _ = result.set(name, apply(result.path(name), change.getValue(), place));
      } else if (result.has(name)) {
        var _ = result.remove(name);
      } else {
        faults.add(Fault.shape(place, "there is nothing here that could be removed"));
      }
    }
    return result;
  }
}
