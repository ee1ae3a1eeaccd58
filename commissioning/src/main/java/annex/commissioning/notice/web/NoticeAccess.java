package annex.commissioning.notice.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.contracts.Area;
import java.util.List;
import org.springframework.http.HttpMethod;

/** What the API of Notices of Change asks of its callers. */
final class NoticeAccess {

  private NoticeAccess() {}

  /** The endpoints of {@link NoticeController} in an area: the parties change, readers read. */
  static AccessTable of(Area area) {
    var all = "/" + area + "/establishments/{id}/notices-of-change";
    var one = all + "/{number}";
    var read = new Need.ScopeAt(Scopes.read(area), "id");
    var party = new Need.PartyAt(Scopes.read(area), "id");
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.GET, all, read),
            AccessTable.Entry.of(HttpMethod.GET, one, read),
            AccessTable.Entry.of(HttpMethod.POST, all, party),
            AccessTable.Entry.of(HttpMethod.POST, one + "/agreement", party),
            AccessTable.Entry.of(HttpMethod.POST, one + "/rejection", party),
            AccessTable.Entry.of(HttpMethod.POST, one + "/withdrawal", party)));
  }
}
