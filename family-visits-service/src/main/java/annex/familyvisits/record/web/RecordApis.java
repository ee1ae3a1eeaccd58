package annex.familyvisits.record.web;

import annex.chassis.json.StrictJson;
import annex.chassis.problem.Refusal;
import annex.chassis.web.Tagged;
import annex.contracts.problem.ProblemType;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.KeepsRecords;
import annex.familyvisits.record.Kind;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Makes the API of each kind of record. */
@Component
public final class RecordApis {

  private final KeepsRecords keeps;
  private final Clock clock;
  private final StrictJson json;

  RecordApis(KeepsRecords keeps, Clock clock, StrictJson json) {
    this.keeps = keeps;
    this.clock = clock;
    this.json = json;
  }

  /**
   * The API of a kind.
   *
   * @param resource its name in paths, such as {@code family-days}
   * @param view how a record is read
   * @param unknown that there is no record of a number
   * @param refused what the reason of a refused step is on the wire
   */
  public <R extends FamilyRecord, V, E> RecordApi<R, V, E> of(
      Kind<R> kind,
      String resource,
      Function<R, V> view,
      ProblemType unknown,
      BiFunction<E, String, Refusal> refused) {
    Function<R, String> path =
        one ->
            "/family-visits/establishments/%s/%s/%d"
                .formatted(one.establishment(), resource, one.number());
    return new RecordApi<>(
        kind,
        keeps,
        clock,
        new Tagged<>(kind.type(), FamilyRecord::revision, view, path, json),
        view,
        unknown,
        refused);
  }
}
