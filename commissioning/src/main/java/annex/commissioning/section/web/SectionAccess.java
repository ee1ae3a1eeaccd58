package annex.commissioning.section.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.contracts.Area;
import java.util.List;
import org.springframework.http.HttpMethod;

/** What the API of a section asks of its callers. */
public final class SectionAccess {

  private SectionAccess() {}

  /** The endpoints of {@link SectionController} in an area. */
  public static AccessTable of(Area area) {
    var at = "/" + area + "/establishments/{id}";
    var read = new Need.ScopeAt(Scopes.read(area), "id");
    var write = new Need.ScopeAt(Scopes.write(area), "id");
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.POST, at + "/commencement", write),
            AccessTable.Entry.of(HttpMethod.GET, at + "/section", read),
            AccessTable.Entry.of(HttpMethod.GET, at + "/section/versions", read),
            AccessTable.Entry.of(HttpMethod.GET, at + "/section/versions/{number}", read)));
  }
}
