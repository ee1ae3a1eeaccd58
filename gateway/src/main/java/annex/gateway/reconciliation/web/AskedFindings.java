package annex.gateway.reconciliation.web;

import annex.contracts.Area;
import annex.contracts.problem.CommonProblem;
import annex.gateway.problem.Refused;
import annex.gateway.reconciliation.Finding;
import annex.gateway.reconciliation.Severity;
import annex.gateway.reconciliation.Terms;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which findings a request asks for.
 *
 * @param severity of theirs, any where it is empty
 * @param area that owns one of their tables
 * @param rule name of the rule that finds them
 * @param page of them, from 0
 * @param size of a page
 */
record AskedFindings(
    Optional<Severity> severity, Optional<Area> area, Optional<String> rule, int page, int size) {

  private static final int USUAL = 50;
  private static final int LARGEST = 200;

  static AskedFindings of(MultiValueMap<String, String> parameters, List<Terms> rules) {
    return new AskedFindings(
        one(parameters, "severity", Severity::of, "error, warning or info"),
        one(parameters, "area", Area::of, "one of the five areas"),
        one(parameters, "rule", name -> named(name, rules), "the name of a rule"),
        number(parameters.getFirst("page"), "page", 0, 0, Integer.MAX_VALUE),
        number(parameters.getFirst("size"), "size", USUAL, 1, LARGEST));
  }

  /** Whether a finding is asked for. */
  boolean take(Finding finding) {
    var terms = finding.rule();
    return severity.map(terms.severity()::equals).orElse(true)
        && area.map(terms.areas()::contains).orElse(true)
        && rule.map(terms.name()::equals).orElse(true);
  }

  private static Optional<String> named(String name, List<Terms> rules) {
    return rules.stream().map(Terms::name).filter(name::equals).findFirst();
  }

  private static <T> Optional<T> one(
      MultiValueMap<String, String> parameters,
      String name,
      Function<String, Optional<T>> known,
      String kind) {
    var text = parameters.getFirst(name);
    return text == null
        ? Optional.empty()
        : Optional.of(known.apply(text).orElseThrow(() -> invalid(name, kind)));
  }

  private static int number(@Nullable String text, String name, int usual, int least, int most) {
    if (text == null) {
      return usual;
    }
    var kind = "a number from %d to %d".formatted(least, most);
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw invalid(name, kind);
    }
    throw invalid(name, kind);
  }

  private static Refused invalid(String name, String kind) {
    return new Refused(
        CommonProblem.PARAMETER_INVALID, "The parameter '%s' must be %s.".formatted(name, kind));
  }
}
