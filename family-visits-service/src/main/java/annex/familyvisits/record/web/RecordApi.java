package annex.familyvisits.record.web;

import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.chassis.web.Parameters;
import annex.chassis.web.Tagged;
import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.contracts.problem.ProblemType;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.KeepsRecords;
import annex.familyvisits.record.Kind;
import annex.familyvisits.record.NotAlone;
import annex.familyvisits.record.Search;
import annex.familyvisits.record.Step;
import annex.familyvisits.record.Values;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * The records of a kind over HTTP: how they are added, listed, read, and take their steps.
 *
 * @param <R> the record
 * @param <V> how it is read
 * @param <E> why a step may be refused
 */
public final class RecordApi<R extends FamilyRecord, V, E> {

  private final Kind<R> kind;
  private final KeepsRecords keeps;
  private final Clock clock;
  private final Tagged<R, V> answers;
  private final Function<R, V> view;
  private final ProblemType unknown;
  private final BiFunction<E, String, Refusal> refused;

  RecordApi(
      Kind<R> kind,
      KeepsRecords keeps,
      Clock clock,
      Tagged<R, V> answers,
      Function<R, V> view,
      ProblemType unknown,
      BiFunction<E, String, Refusal> refused) {
    this.kind = kind;
    this.keeps = keeps;
    this.clock = clock;
    this.answers = answers;
    this.view = view;
    this.unknown = unknown;
    this.refused = refused;
  }

  /** A step with a record, on a day and in a moment. */
  @FunctionalInterface
  public interface StepAt<R, E> {

    /** Takes it. */
    Step<R, E> take(R one, LocalDate today, Instant now);
  }

  /** The moment, to the millisecond. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The day, in the United Kingdom. */
  public LocalDate today() {
    return UkTime.today(clock);
  }

  /**
   * That it was added: 201. What adds it has the moment, and gives nothing where another stands of
   * which there is only one.
   */
  public ResponseEntity<V> add(Function<Instant, Optional<R>> adds, Supplier<Refusal> standing) {
    answers.toBeCreated();
    return answers.created(adds.apply(now()).orElseThrow(standing));
  }

  /** That it was added: 201, of a kind of which there may be many. */
  public ResponseEntity<V> add(Function<Instant, R> adds) {
    answers.toBeCreated();
    return answers.created(adds.apply(now()));
  }

  /** Keeps a new record under the next number; nothing where another stands already. */
  public Optional<R> keep(
      EstablishmentId establishment, String happened, Instant now, IntFunction<R> made) {
    return keeps.add(kind, establishment, happened, now, made);
  }

  /** What is looked for, by dates. */
  public static Search search(
      EstablishmentId establishment, @Nullable String from, @Nullable String to) {
    return Search.all(establishment)
        .between(Parameters.optionalDate("from", from), Parameters.optionalDate("to", to));
  }

  /** What is looked for, by dates and by whom it is about. */
  public static Search search(
      EstablishmentId establishment,
      @Nullable String from,
      @Nullable String to,
      @Nullable String prisoner) {
    return search(establishment, from, to)
        .about(Parameters.optional("prisoner", prisoner, Values::number, Values.NUMBER));
  }

  /** A page of those that are looked for, the latest first. */
  public PageOf<V> page(Search search, int page, int size) {
    var asked = new PageRequest(page, size);
    var found = keeps.records().newestFirst(kind, search, asked.offset(), asked.size());
    return PageOf.of(found.stream().map(view).toList(), asked, count(search));
  }

  /** All of those that are looked for. */
  public List<R> all(Search search) {
    return keeps.records().all(kind, search);
  }

  /** How many there are. */
  public long count(Search search) {
    return keeps.records().count(kind, search);
  }

  /** One of them. */
  public ResponseEntity<V> one(EstablishmentId establishment, int number) {
    return answers.ok(
        keeps.records().find(kind, establishment, number).orElseThrow(() -> unknown(number)));
  }

  /** Takes a step with a record. */
  public ResponseEntity<V> step(
      EstablishmentId establishment, int number, IfMatch seen, StepAt<R, E> step) {
    answers.toBeChanged();
    var now = now();
    return answers.of(
        keeps.step(
            kind,
            establishment,
            number,
            answers.as(seen),
            now,
            one -> step.take(one, UkTime.date(now), now)),
        () -> unknown(number),
        refused);
  }

  /** Takes a step that may make it one of which there is only one. */
  public ResponseEntity<V> step(
      EstablishmentId establishment,
      int number,
      IfMatch seen,
      StepAt<R, E> step,
      Supplier<Refusal> standing) {
    try {
      return step(establishment, number, seen, step);
    } catch (NotAlone _) {
      throw standing.get();
    }
  }

  private Refusal unknown(int number) {
    return new Refusal(unknown, "Number %d.".formatted(number));
  }
}
