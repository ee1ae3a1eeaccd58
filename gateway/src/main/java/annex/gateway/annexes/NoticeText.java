package annex.gateway.annexes;

import annex.access.Withheld;
import annex.gateway.timeline.NoticeStep;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A Notice of Change as JSON, but for what is withheld. */
final class NoticeText {

  private static final JsonMapper JSON = JsonMapper.shared();

  private NoticeText() {}

  static byte[] of(NoticeStep notice, Withheld withheld) {
    var text = notice.notice().unpack();
    if (withheld.pointers().isEmpty()) {
      return text;
    }
    var tree = (ObjectNode) JSON.readTree(text);
    tree.withArray("diff").removeIf(place -> withheld.covers(place.path("pointer").asString()));
    return JSON.writeValueAsBytes(tree);
  }
}
