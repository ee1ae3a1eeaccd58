package annex.access.partner;

import annex.access.Caller;
import annex.access.Establishments;
import annex.access.Scopes;
import annex.access.Withheld;
import annex.contracts.Area;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A partner agency, and what it may see and do at most, whatever its tokens say.
 *
 * @param agency as the claim {@code agency} names it
 * @param establishments that it works at
 * @param annexes whether it may read consolidated annexes
 * @param areas that it may see anything of
 * @param webhookHosts hosts to which events may be sent for it
 */
record Partner(
    String agency,
    Establishments establishments,
    boolean annexes,
    Map<Area, Rights> areas,
    Set<String> webhookHosts) {

  /** Of an agency that there is no file of: nothing. */
  static Partner unknown(String agency) {
    return new Partner(agency, Establishments.of(List.of()), false, Map.of(), Set.of());
  }

  Partner {
    areas = Map.copyOf(areas);
    webhookHosts = Set.copyOf(webhookHosts);
  }

  /**
   * What it may do in an area.
   *
   * @param read whether it may read sections
   * @param write whether it may change what the area owns
   * @param withheld fields of the body that it is not shown
   */
  record Rights(boolean read, boolean write, Withheld withheld) {}

  /** The caller with no more than both its token and this allow. */
  Caller limit(Caller caller) {
    Set<String> scopes = new HashSet<>(caller.scopes());
    scopes.retainAll(scopes());
    Map<Area, Withheld> withheld = new EnumMap<>(Area.class);
    areas.forEach((area, rights) -> withheld.put(area, rights.withheld()));
    return new Caller(
        caller.client(),
        caller.subject(),
        caller.agency(),
        caller.party(),
        caller.establishments().and(establishments),
        scopes,
        withheld);
  }

  private Set<String> scopes() {
    var scopes = new HashSet<String>();
    if (annexes) {
      scopes.add(Scopes.ANNEX_READ);
    }
    areas.forEach((area, rights) -> {
      if (rights.read()) {
        scopes.add(Scopes.read(area));
      }
      if (rights.write()) {
        scopes.add(Scopes.write(area));
      }
    });
    return scopes;
  }
}
