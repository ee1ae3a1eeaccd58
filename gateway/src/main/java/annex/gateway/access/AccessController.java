package annex.gateway.access;

import annex.access.Caller;
import annex.access.Party;
import annex.access.Scopes;
import annex.contracts.Area;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Tells a caller what it may see and do. */
@RestController
final class AccessController {

  /**
   * What a caller may.
   *
   * @param establishments agency codes, or {@code *} alone for every one
   * @param annexes whether it may read consolidated annexes
   * @param areas by code, those alone that it may do anything in
   * @param platform whether it may see the platform's own figures
   */
  record Access(
      String client,
      String subject,
      @Nullable String agency,
      @Nullable String party,
      Set<String> establishments,
      boolean annexes,
      Map<String, Rights> areas,
      boolean platform) {}

  /**
   * What a caller may in an area.
   *
   * @param withheld pointers to fields of the body that it is not shown
   */
  record Rights(boolean read, boolean write, List<String> withheld) {}

  @GetMapping("/access")
  Access access(ServerWebExchange exchange) {
    var caller = AccessFilter.caller(exchange);
    var known = caller.establishments();
    return new Access(
        caller.client(),
        caller.subject(),
        caller.agency().orElse(null),
        caller.party().map(Party::code).orElse(null),
        known.every() ? Set.of("*") : new TreeSet<>(known.ids()),
        caller.has(Scopes.ANNEX_READ),
        areas(caller),
        caller.has(Scopes.OPERATE));
  }

  private static Map<String, Rights> areas(Caller caller) {
    Map<String, Rights> areas = new LinkedHashMap<>();
    for (var area : Area.values()) {
      var rights =
          new Rights(
              caller.has(Scopes.read(area)),
              caller.has(Scopes.write(area)),
              caller.view().of(area).pointers().stream().sorted().toList());
      if (rights.read() || rights.write()) {
        areas.put(area.code(), rights);
      }
    }
    return areas;
  }
}
