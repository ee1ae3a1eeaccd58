package annex.access.partner;

import annex.access.Establishments;
import annex.access.Withheld;
import annex.contracts.Area;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The file of a partner agency, as it is written.
 *
 * @param agency its name, that of the file
 * @param purpose for whoever reviews the file
 * @param establishments agency codes; every one cannot be had
 * @param annexes whether it may read consolidated annexes
 * @param areas by their codes
 * @param webhookHosts hosts to which events may be sent for it, such as {@code hooks.example.org}
 */
record PartnerFile(
    String agency,
    String purpose,
    List<String> establishments,
    boolean annexes,
    Map<String, Rights> areas,
    List<String> webhookHosts) {

  /**
   * What it may do in an area.
   *
   * @param withheld JSON pointers into the body; {@code *} stands for every row of a list
   */
  record Rights(boolean read, boolean write, List<String> withheld) {}

  Partner partner() {
    if (establishments.contains(Establishments.EVERY)) {
      throw new IllegalArgumentException("%s: establishments are named".formatted(agency));
    }
    var rights = new EnumMap<Area, Partner.Rights>(Area.class);
    areas.forEach((code, one) -> {
      var area =
          Area.of(code)
              .orElseThrow(
                  () -> new IllegalArgumentException("%s: no area %s".formatted(agency, code)));
      rights.put(area, new Partner.Rights(one.read(), one.write(), Withheld.of(one.withheld())));
    });
    return new Partner(
        agency, Establishments.of(establishments), annexes, rights, Set.copyOf(webhookHosts));
  }
}
