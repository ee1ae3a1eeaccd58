package annex.chassis.web;

import annex.chassis.problem.Refusal;
import annex.contracts.problem.CommonProblem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The states of a thing for which a caller wants a request to be done, after RFC 9110, section
 * 13.1.1. A handler that takes one as an argument gets that of its request.
 */
public final class IfMatch {

  /** Also where nothing is asked for. */
  private static final IfMatch WHATEVER = new IfMatch(Optional.empty(), false);

  /** A tag and the comma after it; weak ones are never equal to any. */
  private static final Pattern TAG =
      Pattern.compile("(W/)?\"([!#-~\\x80-\\xff]*)\"[ \t]*(?:,[ \t,]*|$)");

  private final Optional<Set<String>> tags;
  private final boolean given;

  private IfMatch(Optional<Set<String>> tags, boolean given) {
    this.tags = tags;
    this.given = given;
  }

  /**
   * What the headers of a request ask for.
   *
   * @throws Refusal when they are no list of tags
   */
  static IfMatch of(List<String> headers) {
    if (headers.isEmpty()) {
      return WHATEVER;
    }
    var text = String.join(",", headers).strip();
    return text.equals("*")
        ? new IfMatch(Optional.empty(), true)
        : new IfMatch(Optional.of(strong(text)), true);
  }

  private static Set<String> strong(String text) {
    var found = new LinkedHashSet<String>();
    var list = text.replaceFirst("^[ \t,]+", "");
    var tag = TAG.matcher(list);
    int at = 0;
    do {
      if (!tag.region(at, list.length()).lookingAt()) {
        throw new Refusal(
            CommonProblem.REQUEST_MALFORMED,
            "The header If-Match takes tags as ETag gives them, quotes included, or *.");
      }
      if (tag.group(1) == null) {
        found.add(tag.group(2));
      }
      at = tag.end();
    } while (at < list.length());
    return found;
  }

  /** Whether the caller names a state. */
  public boolean isGiven() {
    return given;
  }

  /** Whether a state is one of those that are asked for. */
  public boolean allows(String tag) {
    return tags.map(some -> some.contains(tag)).orElse(true);
  }

  /**
   * What a request that replaces a thing asks for: it has to ask for something.
   *
   * @throws Refusal when it would overwrite whatever is there
   */
  public IfMatch required() {
    if (!given) {
      throw new Refusal(PreconditionProblem.PRECONDITION_REQUIRED, "Send the header If-Match.");
    }
    return this;
  }

  /** That the thing has another state than those that are asked for. */
  public static Refusal failed(String tag) {
    return new Refusal(
        PreconditionProblem.PRECONDITION_FAILED, "Its ETag is \"%s\" now.".formatted(tag));
  }
}
