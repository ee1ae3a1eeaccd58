package annex.gateway.reconciliation.json;

import annex.access.Withheld;
import annex.contracts.Area;
import annex.gateway.reconciliation.Sections;
import annex.gateway.timeline.RecordedVersion;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Parses the bodies of section versions. */
public final class JsonBodies {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private JsonBodies() {}

  /**
   * The sections that these versions are.
   *
   * @param withheld fields that rules must not ask for
   */
  public static Sections sections(
      Collection<RecordedVersion> versions, Map<Area, Withheld> withheld) {
    var bodies = new EnumMap<Area, Object>(Area.class);
    for (var version : versions) {
      bodies.put(version.area(), JSON.readValue(version.body().unpack(), Object.class));
    }
    return new Sections(bodies, withheld);
  }
}
