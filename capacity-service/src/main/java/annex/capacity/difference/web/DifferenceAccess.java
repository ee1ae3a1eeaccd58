package annex.capacity.difference.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.contracts.Area;
import java.util.List;
import org.springframework.http.HttpMethod;

/** What the API of material differences asks of its callers. */
final class DifferenceAccess {

  private DifferenceAccess() {}

  /** The endpoints of {@link DifferenceController}: readers read, a party dismisses. */
  static AccessTable table() {
    var all = "/capacity/establishments/{id}/material-differences";
    var one = all + "/{number}";
    var read = new Need.ScopeAt(Scopes.read(Area.CAPACITY), "id");
    var party = new Need.PartyAt(Scopes.read(Area.CAPACITY), "id");
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.GET, all, read),
            AccessTable.Entry.of(HttpMethod.GET, one, read),
            AccessTable.Entry.of(HttpMethod.POST, one + "/dismissal", party)));
  }
}
