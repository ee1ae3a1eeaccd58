package annex.commissioning.notice;

import annex.access.Party;
import annex.commissioning.EstablishmentId;
import annex.contracts.change.Difference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Notice of Change as it stands. A step makes another one with the next revision.
 *
 * @param establishment whose section it changes
 * @param number its number among those of the section, from 1
 * @param revision rises by one with every step, from 1
 * @param proposal what is proposed
 * @param diff what the patch changes, place by place
 * @param agreements one for each party that agrees; the first is that of whoever proposed
 * @param status where it stands
 * @param decided how it ended, null while it has not
 */
public record NoticeOfChange(
    EstablishmentId establishment,
    int number,
    int revision,
    Proposal proposal,
    List<Difference> diff,
    List<PartyAgreement> agreements,
    NoticeStatus status,
    @Nullable Decided decided) {

  public NoticeOfChange {
    diff = List.copyOf(diff);
    agreements = List.copyOf(agreements);
  }

  static NoticeOfChange proposed(
      EstablishmentId establishment,
      int number,
      Proposal proposal,
      List<Difference> diff,
      PartyAgreement by) {
    return new NoticeOfChange(
        establishment, number, 1, proposal, diff, List.of(by), NoticeStatus.PROPOSED, null);
  }

  /** Who proposed it, and when. */
  public PartyAgreement proposed() {
    return agreements.getFirst();
  }

  /** When anything happened to it for the last time. */
  public Instant changedAt() {
    return decided != null ? decided.at() : agreements.getLast().at();
  }

  /** The number of the section version that it takes effect as. */
  int effect() {
    return proposal.baseVersion() + 1;
  }

  /** Whether a party may take a step: who proposed may withdraw, the other agree or reject. */
  boolean isFor(Step step, Party party) {
    return step.isForTheProposer() == party.equals(proposed().by().party());
  }

  NoticeOfChange takingEffect(PartyAgreement agreement) {
    var both = new ArrayList<>(agreements);
    both.add(agreement);
    return next(both, NoticeStatus.TAKING_EFFECT, null);
  }

  /** As before the second agreement, which came too late: the section has changed otherwise. */
  NoticeOfChange proposedStill() {
    return next(List.of(proposed()), NoticeStatus.PROPOSED, null);
  }

  NoticeOfChange agreed(Instant recordedAt) {
    var last = agreements.getLast();
    return next(
        agreements, NoticeStatus.AGREED, new Decided(last.by(), recordedAt, null, effect()));
  }

  NoticeOfChange ended(NoticeStatus end, PartyMember by, Instant at, @Nullable String reason) {
    return next(agreements, end, new Decided(by, at, reason, null));
  }

  private NoticeOfChange next(
      List<PartyAgreement> nowAgreed, NoticeStatus nowStatus, @Nullable Decided nowDecided) {
    return new NoticeOfChange(
        establishment, number, revision + 1, proposal, diff, nowAgreed, nowStatus, nowDecided);
  }
}
