package annex.commissioning.body;

import annex.chassis.check.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule of the annex that every body of a section must keep. Rules judge whole bodies; what a
 * single field must be is checked by its record.
 *
 * @param id of the rule in the published list, such as {@code CAP-13}
 * @param statement what it asks for, in one sentence
 * @param check reports what breaks it
 */
public record Rule<B>(String id, String statement, Check<B> check) {

  /** Looks for breaches of a rule. */
  @FunctionalInterface
  public interface Check<B> {
    void judge(B body, Breaches breaches);
  }

  /** Takes the breaches of one rule. */
  @FunctionalInterface
  public interface Breaches {
    /**
     * Reports a breach.
     *
     * @param pointer JSON pointer from the root of the body
     * @param message both figures and what they should be
     */
    void add(String pointer, String message);
  }

  /** What in the body breaks the rule; empty when it is kept. */
  public List<Fault> breaches(B body) {
    var faults = new ArrayList<Fault>();
    check.judge(body, (pointer, message) -> faults.add(Fault.value(pointer, message, id)));
    return faults;
  }
}
