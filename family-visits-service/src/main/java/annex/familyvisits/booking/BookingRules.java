package annex.familyvisits.booking;

import annex.contracts.UkTime;
import annex.familyvisits.agreed.AgreedHistory;
import annex.familyvisits.agreed.Booking.Telephone;
import annex.familyvisits.agreed.FamilyVisitsSection;
import annex.familyvisits.entitlement.Circumstances;
import annex.familyvisits.session.VisitKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a booking must be, whatever places and entitlements there are. The first breach counts. */
final class BookingRules {

  /** What a booking is held against. */
  record Asked(
      VisitDetails details, String hall, FamilyVisitsSection agreed, Circumstances circumstances) {}

  /** A rule that is broken. */
  record Breach(String rule, String pointer, String message) {}

  /** A rule: what is wrong, if anything. */
  private interface Rule {
    Optional<Breach> breach(Asked asked);
  }

  private static final List<Rule> ALL =
      List.of(
          BookingRules::videoStepsDone,
          BookingRules::childrenSupervised,
          BookingRules::closedWhereNecessary,
          BookingRules::stepFreeWay,
          BookingRules::quietArea);

  private BookingRules() {}

  /** The first rule that is broken. */
  static Optional<Breach> breach(Asked asked) {
    return ALL.stream().flatMap(rule -> rule.breach(asked).stream()).findFirst();
  }

  /** What is wrong with the channel at the moment of asking, by what was in force then (VIS-8). */
  static Optional<Breach> channel(Channel channel, AgreedHistory agreed, Instant at) {
    return agreed
        .inForce(UkTime.date(at))
        .map(section -> section.body().booking().telephone())
        .filter(telephone -> channel == Channel.TELEPHONE && !open(telephone, at))
        .map(telephone ->
            new Breach(
                "VIS-8",
                "/channel",
                "the booking line is open from %s to %s on %s"
                    .formatted(telephone.from(), telephone.to(), telephone.days())));
  }

  private static boolean open(Telephone telephone, Instant now) {
    var local = now.atZone(UkTime.ZONE);
    var time = local.toLocalTime();
    return telephone.days().contains(local.getDayOfWeek())
        && !time.isBefore(telephone.from())
        && time.isBefore(telephone.to());
  }

  private static Optional<Breach> videoStepsDone(Asked asked) {
    if (asked.details().kind() != VisitKind.VIDEO) {
      return Optional.empty();
    }
    var done = asked.details().video();
    var missing = new ArrayList<String>();
    if (done == null || !done.appDownloaded()) {
      missing.add("the app downloaded");
    }
    if (done == null || !done.accountCreated()) {
      missing.add("an account created");
    }
    if (done == null || !done.visitorsRegistered()) {
      missing.add("all visitors registered");
    }
    if (done == null || !done.prisonerOnContactList()) {
      missing.add("the prisoner on the contact list");
    }
    return missing.isEmpty()
        ? Optional.empty()
        : breach("VIS-9", "/video", "still needed: " + String.join(", ", missing));
  }

  private static Optional<Breach> childrenSupervised(Asked asked) {
    boolean refused =
        asked.circumstances().childrenSupervised()
            && asked.details().visitors().children() > 0
            && !asked.details().supervised();
    return refused
        ? breach(
            "VIS-25",
            "/supervised",
            "children may come only with the supervision of social services")
        : Optional.empty();
  }

  private static Optional<Breach> closedWhereNecessary(Asked asked) {
    boolean refused =
        asked.circumstances().closedVisitsOnly()
            && asked.details().kind() == VisitKind.SOCIAL
            && !asked.details().closed();
    return refused
        ? breach("VIS-25", "/closed", "visits of this prisoner are closed visits")
        : Optional.empty();
  }

  private static Optional<Breach> stepFreeWay(Asked asked) {
    var accessibility = asked.agreed().visiting().accessibility();
    boolean refused =
        asked.details().needs().stepFree()
            && accessibility != null
            && accessibility.stairLift() != null
            && Boolean.FALSE.equals(accessibility.alternativeInPlace());
    return refused
        ? breach(
            "VIS-12",
            "/needs/stepFree",
            "the stair lift has no substitute now; visits are arranged with the booking team")
        : Optional.empty();
  }

  private static Optional<Breach> quietArea(Asked asked) {
    boolean refused =
        asked.details().needs().quietArea()
            && asked.agreed().halls().stream()
                .anyMatch(hall ->
                    hall.name().equals(asked.hall()) && Boolean.FALSE.equals(hall.quietArea()));
    return refused
        ? breach("VIS-13", "/needs/quietArea", "the hall has no quiet area")
        : Optional.empty();
  }

  private static Optional<Breach> breach(String rule, String pointer, String message) {
    return Optional.of(new Breach(rule, pointer, message));
  }
}
