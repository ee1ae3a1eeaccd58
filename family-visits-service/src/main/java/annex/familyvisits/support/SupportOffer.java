package annex.familyvisits.support;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Facets;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.LastStep;
import annex.familyvisits.record.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
                  offer.offeredOn(),
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

  /** The day on which it was made. */
  public LocalDate offeredOn() {
    return steps.getFirst().on();
  }

  /** Where it stands. */
  public Status status() {
    return steps.getLast().status();
  }

  /** With one more step. */
  public Step<SupportOffer, SupportRefusal> move(
      Status to, LocalDate on, LocalDate today, Instant now) {
    return steps.getLast().equals(new Dated(to, on))
        ? Step.stays()
        : following(steps, new Dated(to, on), provider, today, now, Codes.of(to));
  }

  /**
   * With another step in the place of the last. Where it is named like the one before the last, the
   * last was not taken at all.
   *
   * @param provider of the service on a day
   */
  public Step<SupportOffer, SupportRefusal> correct(
      Status to,
      LocalDate on,
      Function<LocalDate, @Nullable String> provider,
      LocalDate today,
      Instant now) {
    var step = new Dated(to, on);
    if (steps.getLast().equals(step)) {
      return Step.stays();
    }
    var kept = LastStep.replaced(steps, one -> one.status() == to);
    return following(
        kept, step, kept.isEmpty() ? provider.apply(on) : this.provider, today, now, "corrected");
  }

  private Step<SupportOffer, SupportRefusal> following(
      List<Dated> before,
      Dated step,
      @Nullable String by,
      LocalDate today,
      Instant now,
      String happened) {
    if (before.isEmpty() && step.status() != Status.OFFERED) {
      return Step.refused(SupportRefusal.STANDS_OTHERWISE, "Its first step is the offer.");
    }
    if (!before.isEmpty() && !before.getLast().status().mayBecome(step.status())) {
      return Step.refused(
          SupportRefusal.STANDS_OTHERWISE,
          "It is %s.".formatted(Codes.of(before.getLast().status())));
    }
    if (step.on().isAfter(today)) {
      return Step.refused(SupportRefusal.DATE_CANNOT_BE, "%s is to come.".formatted(step.on()));
    }
    if (!before.isEmpty() && step.on().isBefore(before.getLast().on())) {
      return Step.refused(
          SupportRefusal.DATE_CANNOT_BE,
          "It lies between %s and %s.".formatted(before.getLast().on(), today));
    }
    var all = new ArrayList<>(before);
    all.add(step);
    return Step.taken(
        new SupportOffer(
            establishment, number, revision + 1, prisoner, service, by, offeredBy, all, now),
        happened);
  }
}
