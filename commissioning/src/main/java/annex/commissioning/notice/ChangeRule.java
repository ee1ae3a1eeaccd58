package annex.commissioning.notice;

import annex.chassis.check.Fault;
import annex.contracts.change.Difference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule about how a section may change, beyond what its body must be.
 *
 * @param id of the rule in the published list, such as {@code CAP-2}
 * @param statement what it asks for, in one sentence
 * @param check reports what breaks it
 */
public record ChangeRule(String id, String statement, Check check) {

  /**
   * A change that is proposed or agreed.
   *
   * @param proposal as it was made
   * @param diff what it changes
   * @param today the date of the agreement, or of the proposal before there is one
   */
  public record Change(Proposal proposal, List<Difference> diff, LocalDate today) {

    /** Whether it changes anything at this place of the body or beneath it. */
    public boolean touches(String place) {
      return diff.stream().anyMatch(difference -> difference.isWithin(place));
    }
  }

  /** Looks for breaches of the rule. */
  @FunctionalInterface
  public interface Check {
    void judge(Change change, Breaches breaches);
  }

  /** Takes the breaches: the field of the proposal, and what is wrong with it. */
  @FunctionalInterface
  public interface Breaches {
    void add(String pointer, String message);
  }

  List<Fault> breaches(Change change) {
    var faults = new ArrayList<Fault>();
    check.judge(change, (pointer, message) -> faults.add(Fault.value(pointer, message, id)));
    return faults;
  }
}
