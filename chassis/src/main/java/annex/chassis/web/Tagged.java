package annex.chassis.web;

import annex.chassis.decide.Stepped;
import annex.chassis.idempotency.Attempt;
import annex.chassis.json.StrictJson;
import annex.chassis.problem.Refusal;
import java.net.URI;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * How things that are kept with a revision are answered: with their tags, and so that a repeated
 * request has the first answer. A view says nothing that changes by itself, for the tag would.
 *
 * @param <T> the thing
 * @param <V> how it is read
 */
public final class Tagged<T, V> {

  private final Class<T> type;
  private final ToLongFunction<T> revision;
  private final Function<T, V> view;
  private final Function<T, String> path;
  private final StrictJson json;

  public Tagged(
      Class<T> type,
      ToLongFunction<T> revision,
      Function<T, V> view,
      Function<T, String> path,
      StrictJson json) {
    this.type = type;
    this.revision = revision;
    this.view = view;
    this.path = path;
    this.json = json;
  }

  /** Says before the use case that it makes such a thing. */
  public void toBeCreated() {
    Attempt.answers(type, this::created);
  }

  /** Says before the use case that it changes such a thing. */
  public void toBeChanged() {
    Attempt.answers(type, this::ok);
  }

  /** That it was made: 201, with its place. */
  public ResponseEntity<V> created(T thing) {
    return answer(HttpStatus.CREATED, thing, URI.create(path.apply(thing)));
  }

  /** As it stands. */
  public ResponseEntity<V> ok(T thing) {
    var body = view.apply(thing);
    return ResponseEntity.ok().eTag(tag(thing, body)).body(body);
  }

  /** Whether it has one of the states that are asked for. */
  public Predicate<T> as(IfMatch seen) {
    return thing -> seen.allows(tag(thing, view.apply(thing)));
  }

  /**
   * What came of a step.
   *
   * @param unknown why there is nothing
   * @param refused what a reason is on the wire
   */
  public <E> ResponseEntity<V> of(
      Stepped<T, E> stepped, Supplier<Refusal> unknown, BiFunction<E, String, Refusal> refused) {
    return switch (stepped) {
      case Stepped.Done<T, E>(T after) -> ok(after);
      case Stepped.OtherThanSeen<T, E>(T now) -> throw IfMatch.failed(tag(now, view.apply(now)));
      case Stepped.Refused<T, E>(E reason, String detail) -> throw refused.apply(reason, detail);
      case Stepped.Unknown<T, E> _ -> throw unknown.get();
    };
  }

  private ResponseEntity<V> answer(HttpStatus status, T thing, URI location) {
    var body = view.apply(thing);
    return ResponseEntity.status(status).location(location).eTag(tag(thing, body)).body(body);
  }

  private String tag(T thing, V body) {
    return EntityTags.of(revision.applyAsLong(thing), json.write(body));
  }
}
