package annex.familyvisits.booking;

import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.entitlement.Circumstances;
import annex.familyvisits.entitlement.KeepsLedger;
import annex.familyvisits.session.Session;
import annex.familyvisits.session.VisitKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens a session to whoever asks for a visit in it: where it is planned and agreed, where the
 * rules let him, and where nobody waits before him.
 */
final class OpensSessions {

  private final FindsSessions sessions;
  private final KeepsLedger ledger;
  private final VideoLine line;

  OpensSessions(FindsSessions sessions, KeepsLedger ledger, VideoLine line) {
    this.sessions = sessions;
    this.ledger = ledger;
    this.line = line;
  }

  /** A session that a visit can be asked for, or why it cannot. */
  sealed interface Open {
    record Found(HallDayId day, Session session, Circumstances of) implements Open {}

    record Refused(Booked refused) implements Open {}
  }

  /**
   * A session, unless others wait in line for its place: also one that becomes free in this moment
   * is theirs (VIS-4).
   *
   * @param through the channel that it is asked for through, null for a visit that is only moved
   */
  Open inTurn(
      EstablishmentId establishment,
      String id,
      VisitDetails details,
      @Nullable Channel through,
      Instant now) {
    var open = open(establishment, id, details, through, now);
    if (details.kind() == VisitKind.VIDEO
        && open instanceof Open.Found(HallDayId day, Session session, _)
        && line.othersWaitFor(day, session, details.prisoner(), now)) {
      return new Open.Refused(waiting(day, session, now));
    }
    return open;
  }

  private Booked waiting(HallDayId day, Session session, Instant now) {
    boolean free =
        sessions
            .session(day.establishment(), session.id(), now)
            .filter(one -> one.day().free(one.session(), VisitKind.VIDEO) > 0)
            .isPresent();
    return free
        ? new Booked.OthersWait()
        : new Booked.NoPlace(
            new Placement.Full(session.id(), VisitKind.VIDEO),
            sessions.alternatives(day.establishment(), session, VisitKind.VIDEO, now));
  }

  private Open open(
      EstablishmentId establishment,
      String id,
      VisitDetails details,
      @Nullable Channel through,
      Instant now) {
    var day = HallDayId.of(establishment, id).orElse(null);
    if (day == null) {
      return new Open.Refused(new Booked.UnknownSession());
    }
    if (day.date().isBefore(UkTime.date(now))) {
      return new Open.Refused(new Booked.Begun());
    }
    if (day.date().isAfter(sessions.last(now))) {
      return new Open.Refused(new Booked.NotYet(sessions.last(now)));
    }
    var plans = sessions.plans(establishment);
    var agreed = plans.agreed().inForce(day.date());
    var session =
        plans.schedule().sessions(day.hall(), day.date()).stream()
            .filter(one -> one.id().equals(id))
            .findFirst();
    if (agreed.isEmpty() || session.isEmpty()) {
      return new Open.Refused(new Booked.UnknownSession());
    }
    var circumstances = ledger.circumstances().of(establishment, details.prisoner());
    var asked = new BookingRules.Asked(details, day.hall(), agreed.get().body(), circumstances);
    return Optional.ofNullable(through)
        .flatMap(channel -> BookingRules.channel(channel, plans.agreed(), now))
        .or(() -> BookingRules.breach(asked))
        .<Open>map(breach ->
            new Open.Refused(new Booked.Breaks(breach.rule(), breach.pointer(), breach.message())))
        .orElseGet(() -> new Open.Found(day, session.get(), circumstances));
  }
}
