package annex.familyvisits.support;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Facets;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The offer of a service to a prisoner whom nobody visits, and what became of it (VIS-14).
 *
 * @param provider of the service, as the section in force on the day of the offer names it, or null
 * @param offeredBy code of a role or an agency
 * @param steps that were taken, the offer first
 * @param recordedAt the moment of its last step, to the millisecond
 */
public record SupportOffer(
    EstablishmentId establishment,
    int number,
    int revision,
    PrisonerNumber prisoner,
    Service service,
    @Nullable String provider,
    String offeredBy,
    List<Dated> steps,
    Instant recordedAt)
    implements FamilyRecord {

  /** Offers of support. */
  public static final Kind<SupportOffer> KIND =
      new Kind<>(
          "support-offer",
          SupportOffer.class,
          offer ->
              new Facets(
                  offer.steps().getFirst().on(),
                  Codes.of(offer.status()),
                  Codes.of(offer.service()),
                  offer.prisoner(),
                  offer.status().open()
                      ? offer.prisoner().value() + "/" + Codes.of(offer.service())
                      : null));

  public SupportOffer {
    steps = List.copyOf(steps);
  }

  /** Where an offer stands. */
  public enum Status {
    OFFERED,
    ACCEPTED,
    DECLINED,
    BEGAN,
    ENDED;

    /** Whether it goes on. */
    public boolean open() {
      return this != DECLINED && this != ENDED;
    }

    boolean mayBecome(Status next) {
      return switch (this) {
        case OFFERED -> next == ACCEPTED || next == DECLINED;
        case ACCEPTED -> next == BEGAN || next == ENDED;
        case BEGAN -> next == ENDED;
        case DECLINED, ENDED -> false;
      };
    }
  }

  /** A step, and the date on which it was taken. */
  public record Dated(Status status, LocalDate on) {}

  /** Where it stands. */
  public Status status() {
    return steps.getLast().status();
  }

  /** With one more step. */
  public Step<SupportOffer, SupportRefusal> move(
      Status to, LocalDate on, LocalDate today, Instant now) {
    var last = steps.getLast();
    if (last.equals(new Dated(to, on))) {
      return Step.stays();
    }
    if (!last.status().mayBecome(to)) {
      return Step.refused(
          SupportRefusal.STANDS_OTHERWISE, "It is %s.".formatted(Codes.of(last.status())));
    }
    if (on.isBefore(last.on()) || on.isAfter(today)) {
      return Step.refused(
          SupportRefusal.DATE_CANNOT_BE, "It lies between %s and %s.".formatted(last.on(), today));
    }
    var all = new ArrayList<>(steps);
    all.add(new Dated(to, on));
    return Step.taken(
        new SupportOffer(
            establishment, number, revision + 1, prisoner, service, provider, offeredBy, all, now),
        Codes.of(to));
  }
}
