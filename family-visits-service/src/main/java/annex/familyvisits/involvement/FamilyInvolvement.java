package annex.familyvisits.involvement;

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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The involvement of a prisoner's family in his ACCT or CSIP (VIS-22). Nobody is contacted unless
 * he has consented before.
 *
 * @param openedOn the date
 * @param consents what he said, in the order in which he did
 * @param support that was offered to him
 * @param contacts that were made
 * @param closedOn the date, or null while it is open
 * @param recordedAt the moment of its last step, to the millisecond
 */
public record FamilyInvolvement(
    EstablishmentId establishment,
    int number,
    int revision,
    PrisonerNumber prisoner,
    CareProcess process,
    LocalDate openedOn,
    List<Consent> consents,
    List<Support> support,
    List<Contact> contacts,
    @Nullable LocalDate closedOn,
    Instant recordedAt)
    implements FamilyRecord {

  /** Involvements; one of a prisoner is open in each process. */
  public static final Kind<FamilyInvolvement> KIND =
      new Kind<>(
          "family-involvement",
          FamilyInvolvement.class,
          one ->
              new Facets(
                  one.openedOn(),
                  Codes.of(one.status()),
                  Codes.of(one.process()),
                  one.prisoner(),
                  one.closedOn() == null
                      ? one.prisoner().value() + "/" + Codes.of(one.process())
                      : null),
          true);

  public FamilyInvolvement {
    consents = List.copyOf(consents);
    support = List.copyOf(support);
    contacts = List.copyOf(contacts);
  }

  /** What the family is involved in. */
  public enum CareProcess {
    ACCT,
    CSIP
  }

  /** Whether it goes on. */
  public enum Status {
    OPEN,
    CLOSED
  }

  /** What a prisoner says to it. */
  public enum Said {
    GIVEN,
    REFUSED,
    WITHDRAWN;

    boolean mayFollow(@Nullable Said before) {
      return switch (this) {
        case GIVEN -> before != GIVEN;
        case REFUSED -> before == null;
        case WITHDRAWN -> before == GIVEN;
      };
    }
  }

  /** What he said, and the date. */
  public record Consent(Said said, LocalDate on) {}

  /** What was offered to him, and the date. */
  public record Support(String what, LocalDate on) {}

  /**
   * A contact with his family.
   *
   * @param role of who was contacted, as a code such as {@code MOTHER}, never a name
   * @param by code of the role that made it
   */
  public record Contact(String role, String by, LocalDate on) {}

  /** One that is opened. */
  public static FamilyInvolvement opened(
      EstablishmentId establishment,
      int number,
      PrisonerNumber prisoner,
      CareProcess process,
      LocalDate on,
      Instant now) {
    return new FamilyInvolvement(
        establishment,
        number,
        1,
        prisoner,
        process,
        on,
        List.of(),
        List.of(),
        List.of(),
        null,
        now);
  }

  /** Whether it goes on. */
  public Status status() {
    return closedOn == null ? Status.OPEN : Status.CLOSED;
  }

  /** What held on a date: the last thing he had said by then. */
  public Optional<Said> consentOn(LocalDate date) {
    return consents.stream()
        .filter(consent -> !consent.on().isAfter(date))
        .reduce((_, later) -> later)
        .map(Consent::said);
  }

  /**
   * Whether he had consented when a contact was made, as is known now. A withdrawal of the same day
   * came after it, for no contact is recorded once he has withdrawn.
   */
  public boolean consented(Contact made) {
    return consentOn(made.on().minusDays(1)).filter(said -> said == Said.GIVEN).isPresent()
        || consents.contains(new Consent(Said.GIVEN, made.on()));
  }

  /** With what the prisoner says. */
  public Step<FamilyInvolvement, InvolvementRefusal> consent(
      Consent said, LocalDate today, Instant now) {
    return consent(said, consents, today, now);
  }

  /** With what he said last, which was recorded otherwise; contacts are judged by it anew. */
  public Step<FamilyInvolvement, InvolvementRefusal> correctConsent(
      Consent said, LocalDate today, Instant now) {
    return consent(said, consents.subList(0, Math.max(0, consents.size() - 1)), today, now);
  }

  private Step<FamilyInvolvement, InvolvementRefusal> consent(
      Consent said, List<Consent> before, LocalDate today, Instant now) {
    if (!consents.isEmpty() && said.equals(consents.getLast())) {
      return Step.stays();
    }
    var last = before.isEmpty() ? null : before.getLast();
    if (closedOn != null) {
      return closedBefore();
    }
    if (!said.said().mayFollow(last == null ? null : last.said())) {
      return Step.refused(
          InvolvementRefusal.CONSENT_STANDS_OTHERWISE,
          last == null ? "He has not said anything." : "It is " + Codes.of(last.said()) + ".");
    }
    var earliest = last == null ? openedOn : last.on();
    return lies(said.on(), earliest, today)
        ? Step.taken(next(with(before, said), support, contacts, null, now), "consent-recorded")
        : dateCannotBe(earliest, today);
  }

  /** With support that was offered to him. */
  public Step<FamilyInvolvement, InvolvementRefusal> offer(
      Support offered, LocalDate today, Instant now) {
    if (support.contains(offered)) {
      return Step.stays();
    }
    if (closedOn != null) {
      return closedBefore();
    }
    return lies(offered.on(), openedOn, today)
        ? Step.taken(next(consents, with(support, offered), contacts, null, now), "support-offered")
        : dateCannotBe(openedOn, today);
  }

  /** With a contact; refused where he had not consented by that day, or no more. */
  public Step<FamilyInvolvement, InvolvementRefusal> contact(
      Contact made, LocalDate today, Instant now) {
    if (closedOn != null) {
      return closedBefore();
    }
    if (!lies(made.on(), openedOn, today)) {
      return dateCannotBe(openedOn, today);
    }
    var said = consentOn(made.on());
    return said.filter(one -> one == Said.GIVEN).isPresent()
        ? Step.taken(next(consents, support, with(contacts, made), null, now), "contacted")
        : Step.refused(
            InvolvementRefusal.CONSENT_LACKING,
            said.map(one -> "On %s it was %s.".formatted(made.on(), Codes.of(one)))
                .orElseGet(() -> "No consent was recorded by %s.".formatted(made.on())));
  }

  /** Closed. */
  public Step<FamilyInvolvement, InvolvementRefusal> close(
      LocalDate on, LocalDate today, Instant now) {
    if (closedOn != null) {
      return closedOn.equals(on) ? Step.stays() : closedBefore();
    }
    var last = lastOn();
    return lies(on, last, today)
        ? Step.taken(next(consents, support, contacts, on, now), "closed")
        : dateCannotBe(last, today);
  }

  /** Open again: it was closed by mistake, or before all of it was recorded. */
  public Step<FamilyInvolvement, InvolvementRefusal> reopen(Instant now) {
    return closedOn == null
        ? Step.stays()
        : Step.taken(next(consents, support, contacts, null, now), "reopened");
  }

  private LocalDate lastOn() {
    return Stream.of(
            Stream.of(openedOn),
            consents.stream().map(Consent::on),
            support.stream().map(Support::on),
            contacts.stream().map(Contact::on))
        .flatMap(Function.identity())
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private static boolean lies(LocalDate on, LocalDate earliest, LocalDate today) {
    return !on.isBefore(earliest) && !on.isAfter(today);
  }

  private static Step<FamilyInvolvement, InvolvementRefusal> dateCannotBe(
      LocalDate earliest, LocalDate today) {
    return Step.refused(
        InvolvementRefusal.DATE_CANNOT_BE, "It lies between %s and %s.".formatted(earliest, today));
  }

  private Step<FamilyInvolvement, InvolvementRefusal> closedBefore() {
    return Step.refused(InvolvementRefusal.CLOSED, "It was closed on %s.".formatted(closedOn));
  }

  private static <T> List<T> with(List<T> rows, T one) {
    var all = new ArrayList<>(rows);
    all.add(one);
    return all;
  }

  private FamilyInvolvement next(
      List<Consent> said,
      List<Support> offered,
      List<Contact> made,
      @Nullable LocalDate closed,
      Instant now) {
    return new FamilyInvolvement(
        establishment,
        number,
        revision + 1,
        prisoner,
        process,
        openedOn,
        said,
        offered,
        made,
        closed,
        now);
  }
}
