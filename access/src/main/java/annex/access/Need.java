package annex.access;

/** What an endpoint asks of its caller. */
public sealed interface Need {

  /** Nothing: it says the same to everybody, and nothing of an establishment. */
  record Nothing() implements Need {}

  /** A valid token and no more: whoever answers decides on the rest. */
  record Token() implements Need {}

  /**
   * A scope.
   *
   * @param name of the scope
   */
  record Scope(String name) implements Need {}

  /**
   * A scope, and an establishment that the caller may know of.
   *
   * @param name of the scope
   * @param variable of the path that holds the agency code
   */
  record ScopeAt(String name, String variable) implements Need {}

  /**
   * A scope, an establishment that the caller may know of, and that it speaks for a party to the
   * agreement.
   *
   * @param name of the scope
   * @param variable of the path that holds the agency code
   */
  record PartyAt(String name, String variable) implements Need {}
}
