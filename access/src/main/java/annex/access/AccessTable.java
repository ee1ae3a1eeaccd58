package annex.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every endpoint of a service and what it asks of its caller. A request that no entry is made for
 * is denied, also where a handler exists for it.
 */
public final class AccessTable {

  private static final Decision GRANTED = new Decision.Granted();
  private static final Decision TOKEN_NEEDED = new Decision.TokenNeeded();
  private static final Decision HIDDEN = new Decision.Hidden();
  private static final Decision PARTY_LACKING = new Decision.PartyLacking();

  private final List<Entry> entries;

  /**
   * One endpoint.
   *
   * @param method of the request; {@code HEAD} goes with {@code GET}
   * @param path as the handlers write it, such as {@code /capacity/establishments/{id}/section}
   * @param need what it asks
   */
  public record Entry(HttpMethod method, PathPattern path, Need need) {

    /** An endpoint. */
    public static Entry of(HttpMethod method, String path, Need need) {
      var pattern = PathPatternParser.defaultInstance.parse(path);
      var variable =
          switch (need) {
            case Need.ScopeAt(_, String named) -> named;
            case Need.PartyAt(_, String named) -> named;
            default -> "";
          };
      if (!variable.isEmpty() && !path.contains("{" + variable + "}")) {
        throw new IllegalArgumentException("%s has no {%s}".formatted(path, variable));
      }
      return new Entry(method, pattern, need);
    }

    private boolean takes(HttpMethod asked) {
      return method.equals(asked)
          || (method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD));
    }
  }

  /** A table of these entries; of two for one request the first holds. */
  public AccessTable(Collection<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** A table of the entries of all of these. */
  public static AccessTable of(Collection<AccessTable> tables) {
    var all = new ArrayList<Entry>();
    tables.forEach(table -> all.addAll(table.entries));
    return new AccessTable(all);
  }

  /** The endpoints. */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * Decides on a request.
   *
   * @param caller null without a token
   */
  public Decision decide(HttpMethod method, PathContainer path, @Nullable Caller caller) {
    Set<HttpMethod> known = new LinkedHashSet<>();
    for (var entry : entries) {
      if (entry.path().matches(path)) {
        if (entry.takes(method)) {
          return decide(entry, path, caller);
        }
        known.add(entry.method());
      }
    }
    if (caller == null) {
      return TOKEN_NEEDED;
    }
    return known.isEmpty() ? HIDDEN : new Decision.MethodUnknown(known);
  }

  private static Decision decide(Entry entry, PathContainer path, @Nullable Caller caller) {
    return switch (entry.need()) {
      case Need.Nothing _ -> GRANTED;
      case Need _ when caller == null -> TOKEN_NEEDED;
      case Need.Token _ -> GRANTED;
      case Need.Scope(String scope) when !caller.has(scope) -> new Decision.ScopeLacking(scope);
      case Need.Scope _ -> GRANTED;
      case Need.ScopeAt(String scope, String variable) ->
          decide(caller, scope, value(entry.path(), path, variable));
      case Need.PartyAt(String scope, String variable) -> {
        var decision = decide(caller, scope, value(entry.path(), path, variable));
        yield decision instanceof Decision.Granted && caller.party().isEmpty()
            ? PARTY_LACKING
            : decision;
      }
    };
  }

  private static Decision decide(Caller caller, String scope, String establishment) {
    if (!caller.has(scope)) {
      return new Decision.ScopeLacking(scope);
    }
    return caller.establishments().cover(establishment) ? GRANTED : HIDDEN;
  }

  private static String value(PathPattern pattern, PathContainer path, String variable) {
    var match = Objects.requireNonNull(pattern.matchAndExtract(path));
    return Objects.requireNonNull(match.getUriVariables().get(variable));
  }
}
