package annex.access;

import java.util.Set;
import org.springframework.http.HttpMethod;

/** Whether a request may go on. */
public sealed interface Decision {

  /** It may. */
  record Granted() implements Decision {}

  /** It may not without a valid token, whatever it asks for. */
  record TokenNeeded() implements Decision {}

  /**
   * The caller lacks a scope, wherever the path leads.
   *
   * @param scope that it lacks
   */
  record ScopeLacking(String scope) implements Decision {}

  /** The caller may know of it, but speaks for no party to the agreement. */
  record PartyLacking() implements Decision {}

  /** There is nothing, or nothing that the caller may know of: it is told the same. */
  record Hidden() implements Decision {}

  /**
   * The path is known, the method is not.
   *
   * @param known methods of this path
   */
  record MethodUnknown(Set<HttpMethod> known) implements Decision {

    public MethodUnknown {
      known = Set.copyOf(known);
    }
  }
}
