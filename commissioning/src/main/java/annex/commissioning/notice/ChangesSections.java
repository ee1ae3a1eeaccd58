package annex.commissioning.notice;

import annex.chassis.check.Fault;
import annex.commissioning.EstablishmentId;
import annex.commissioning.section.SectionVersion;
import annex.commissioning.section.SectionVersions;
import annex.contracts.UkTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Changes the sections of one area by agreement, which is the only way to change them: capacity
 * (CAP-2), the core offer (INT-2), agreed places (ACT-21) and the regime, whose loaded values are
 * not edited (ACT-16), like all else that both parties signed (GOV-1). The commit point is the
 * insert of the section version with the number after the base: whatever was left undone before or
 * after it is finished by {@link #finish}.
 */
public final class ChangesSections {

  private static final int TRIES = 100;

  private final NoticesOfChange notices;
  private final SectionVersions versions;
  private final Amendment.Amending amending;
  private final ChangeRules rules;

  public ChangesSections(
      NoticesOfChange notices,
      SectionVersions versions,
      Amendment.Amending amending,
      ChangeRules rules) {
    this.notices = notices;
    this.versions = versions;
    this.amending = amending;
    this.rules = rules;
  }

  /** Every Notice of Change, to read. */
  public NoticesOfChange notices() {
    return notices;
  }

  /** Proposes a change; whoever proposes agrees to it. */
  public Outcome propose(
      EstablishmentId establishment, Proposal proposal, PartyMember by, Instant now) {
    var last = versions.newestFirst(establishment, 0, 1);
    if (last.isEmpty()) {
      return new Outcome.NotCommenced();
    }
    var base = last.getFirst();
    if (base.number() != proposal.baseVersion()) {
      return new Outcome.BaseSuperseded(proposal.baseVersion(), base.number());
    }
    var judged = judge(base, proposal, now);
    if (!(judged instanceof Judged.Possible(Amendment.Amended amended))) {
      return refusal(judged);
    }
    var agreement = new PartyAgreement(by, millis(now));
    for (int tries = 0; tries < TRIES; tries++) {
      var notice =
          NoticeOfChange.proposed(
              establishment, notices.last(establishment) + 1, proposal, amended.diff(), agreement);
      if (notices.add(notice)) {
        return new Outcome.Done(notice);
      }
    }
    return new Outcome.Contended();
  }

  /** Takes a step about a proposed one, however it stands now. */
  public Outcome take(
      Step step,
      EstablishmentId establishment,
      int number,
      PartyMember by,
      @Nullable String reason,
      Instant now) {
    return take(step, establishment, number, by, reason, _ -> true, now);
  }

  /**
   * Takes a step about a proposed one.
   *
   * @param reason why, for a rejection or a withdrawal
   * @param seen whether it stands as the caller has seen it
   */
  public Outcome take(
      Step step,
      EstablishmentId establishment,
      int number,
      PartyMember by,
      @Nullable String reason,
      Predicate<NoticeOfChange> seen,
      Instant now) {
    for (int tries = 0; tries < TRIES; tries++) {
      var found = notices.find(establishment, number);
      if (found.isEmpty()) {
        return new Outcome.Unknown(number);
      }
      var notice = found.get();
      if (notice.status() == NoticeStatus.TAKING_EFFECT) {
        var _ = finish(notice, now);
        continue;
      }
      if (!seen.test(notice)) {
        return new Outcome.OtherThanSeen(notice);
      }
      var next = notice.status().after(step);
      if (next.isEmpty()) {
        return new Outcome.NotOpen(notice);
      }
      if (!notice.isFor(step, by.party())) {
        return new Outcome.NotForThisParty(notice, step);
      }
      if (step == Step.AGREEMENT) {
        var outcome = agree(notice, by, now);
        if (!(outcome instanceof Outcome.Contended)) {
          return outcome;
        }
      } else {
        var ended = notice.ended(next.get(), by, millis(now), reason);
        if (notices.advance(ended)) {
          return new Outcome.Done(ended);
        }
      }
    }
    return new Outcome.Contended();
  }

  private Outcome agree(NoticeOfChange notice, PartyMember by, Instant now) {
    var base = versions.find(notice.establishment(), notice.proposal().baseVersion()).orElseThrow();
    var effect = versions.find(notice.establishment(), notice.effect());
    if (effect.isPresent()) {
      // Its own, where it was agreed since it was looked at: then it is looked at once more.
      return isOf(notice, effect.get()) ? new Outcome.Contended() : superseded(notice);
    }
    var judged = judge(base, notice.proposal(), now);
    if (!(judged instanceof Judged.Possible)) {
      return refusal(judged);
    }
    var claimed = notice.takingEffect(new PartyAgreement(by, millis(now)));
    return notices.advance(claimed) ? finish(claimed, now) : new Outcome.Contended();
  }

  /**
   * Gives a Notice of Change that both parties have agreed its effect, or finds it there. Doing it
   * twice, also at the same time, does it once.
   */
  public Outcome finish(NoticeOfChange notice, Instant now) {
    var base = versions.find(notice.establishment(), notice.proposal().baseVersion()).orElseThrow();
    var effect = versions.find(notice.establishment(), notice.effect());
    if (effect.isEmpty()) {
      var made = amending.amend(base.body(), notice.proposal().patch());
      if (made instanceof Amendment.Amended amended) {
        var _ = versions.add(version(notice, base, amended.body(), now));
        effect = versions.find(notice.establishment(), notice.effect());
      }
    }
    var mine = effect.filter(version -> isOf(notice, version));
    var next = mine.isPresent() ? notice.agreed(mine.get().recordedAt()) : notice.proposedStill();
    if (notices.advance(next)) {
      return mine.isPresent() ? new Outcome.Done(next) : superseded(notice);
    }
    return mine.isPresent()
        ? new Outcome.Done(notices.find(notice.establishment(), notice.number()).orElseThrow())
        : superseded(notice);
  }

  private static boolean isOf(NoticeOfChange notice, SectionVersion version) {
    return Integer.valueOf(notice.number()).equals(version.noticeOfChange());
  }

  private Outcome superseded(NoticeOfChange notice) {
    var last = versions.newestFirst(notice.establishment(), 0, 1).getFirst();
    return new Outcome.BaseSuperseded(notice.proposal().baseVersion(), last.number());
  }

  /** Recorded after its base, whatever the clocks of two instances say. */
  private static SectionVersion version(
      NoticeOfChange notice, SectionVersion base, String body, Instant now) {
    var after = base.recordedAt().plusMillis(1);
    var moment = millis(now);
    return new SectionVersion(
        notice.establishment(),
        notice.effect(),
        notice.proposal().effectiveFrom(),
        moment.isBefore(after) ? after : moment,
        notice.number(),
        body);
  }

  private sealed interface Judged {
    record Possible(Amendment.Amended amended) implements Judged {}

    record Impossible(Outcome why) implements Judged {}
  }

  private Judged judge(SectionVersion base, Proposal proposal, Instant now) {
    var made = amending.amend(base.body(), proposal.patch());
    var faults = new ArrayList<Fault>(dates(base, proposal));
    switch (made) {
      case Amendment.Refused refused ->
          refused.faults().forEach(fault -> faults.add(fault.under("/patch")));
      case Amendment.Nothing _ -> {
        return new Judged.Impossible(new Outcome.ChangesNothing());
      }
      case Amendment.Amended amended -> {
        int size = SectionVersion.bytes(amended.body());
        if (size > SectionVersion.LARGEST_BODY) {
          return new Judged.Impossible(new Outcome.TooLarge(size, SectionVersion.LARGEST_BODY));
        }
        var change =
            new ChangeRule.Change(proposal, amended.diff(), LocalDate.ofInstant(now, UkTime.ZONE));
        rules.all().forEach(rule -> faults.addAll(rule.breaches(change)));
        if (faults.isEmpty()) {
          return new Judged.Possible(amended);
        }
      }
    }
    return new Judged.Impossible(new Outcome.Refused(faults));
  }

  private static List<Fault> dates(SectionVersion base, Proposal proposal) {
    var faults = new ArrayList<>(SectionVersion.dateFaults(proposal.effectiveFrom()));
    if (faults.isEmpty() && proposal.effectiveFrom().isBefore(base.effectiveFrom())) {
      faults.add(
          Fault.value(
              "/effectiveFrom",
              "is before %s, from which version %d holds"
                  .formatted(base.effectiveFrom(), base.number()),
              null));
    }
    return faults;
  }

  private static Outcome refusal(Judged judged) {
    return switch (judged) {
      case Judged.Impossible(Outcome why) -> why;
      case Judged.Possible _ -> throw new IllegalArgumentException("It is possible.");
    };
  }

  private static Instant millis(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS);
  }
}
