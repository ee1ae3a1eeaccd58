package annex.commissioning.notice.json;

import annex.chassis.check.Fault;
import annex.chassis.json.InvalidBody;
import annex.chassis.json.StrictJson;
import annex.commissioning.notice.Amendment;
import annex.commissioning.section.SectionType;
import annex.contracts.change.Differences;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Applies patches to the bodies of one area; what comes of it is judged as any body is. */
public final class PatchedBodies<B> implements Amendment.Amending {

  private final SectionType<B> type;
  private final StrictJson strict;
  private final JsonMapper json;

  public PatchedBodies(SectionType<B> type, StrictJson strict, JsonMapper json) {
    this.type = type;
    this.strict = strict;
    this.json = json;
  }

  @Override
  public Amendment amend(String body, String patch) {
    var before = json.readTree(body);
    var faults = new ArrayList<Fault>();
    var patched = new MergePatch(faults).apply(before, (ObjectNode) json.readTree(patch));
    if (!faults.isEmpty()) {
      return new Amendment.Refused(faults);
    }
    B after;
    try {
      after = strict.read(patched.toString().getBytes(StandardCharsets.UTF_8), type.body());
    } catch (InvalidBody invalid) {
      return new Amendment.Refused(invalid.faults());
    }
    var breaches = type.breaches(after);
    if (!breaches.isEmpty()) {
      return new Amendment.Refused(breaches);
    }
    var text = strict.write(after);
    var differences = Differences.between(before, json.readTree(text));
    return differences.isEmpty()
        ? new Amendment.Nothing()
        : new Amendment.Amended(text, differences);
  }
}
