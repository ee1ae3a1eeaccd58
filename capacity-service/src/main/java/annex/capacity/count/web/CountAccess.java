package annex.capacity.count.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.contracts.Area;
import java.util.List;
import org.springframework.http.HttpMethod;

/** What the API of population counts asks of its callers. */
final class CountAccess {

  private CountAccess() {}

  /** The endpoints of {@link CountController}. */
  static AccessTable table() {
    var all = "/capacity/establishments/{id}/population-counts";
    var read = new Need.ScopeAt(Scopes.read(Area.CAPACITY), "id");
    var write = new Need.ScopeAt(Scopes.write(Area.CAPACITY), "id");
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.POST, all, write),
            AccessTable.Entry.of(HttpMethod.GET, all, read),
            AccessTable.Entry.of(HttpMethod.GET, all + "/{date}", read)));
  }
}
