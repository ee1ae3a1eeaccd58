package annex.commissioning.section;

import annex.chassis.check.Fault;
import annex.commissioning.body.Rule;
import annex.contracts.Area;
import java.util.List;

/**
 * What one area's sections are: their body and the rules that it must keep.
 *
 * @param area that owns them
 * @param body the record that a body is read into
 * @param rules in the order in which they are reported
 */
public record SectionType<B>(Area area, Class<B> body, List<Rule<B>> rules) {

  public SectionType {
    rules = List.copyOf(rules);
  }

  /** What in the body breaks which rule; empty when it keeps them all. */
  public List<Fault> breaches(B body) {
    return rules.stream().flatMap(rule -> rule.breaches(body).stream()).toList();
  }
}
