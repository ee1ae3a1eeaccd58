package annex.familyvisits.pinnumber.web;

import annex.chassis.web.PageOf;
import annex.contracts.IsoText;
import annex.familyvisits.pinnumber.PinRequest;
import annex.familyvisits.pinnumber.Waiting;
import annex.familyvisits.record.Codes;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for telephone numbers as it is read.
 *
 * @param waitedDays until the decision, null while it waits
 */
@JsonInclude
record PinView(
    int number,
    int revision,
    String prisoner,
    int numbers,
    String status,
    String requestedOn,
    @Nullable String decidedOn,
    @Nullable String reason,
    @Nullable Long waitedDays,
    String recordedAt) {

  /** A page of requests, and how long all of those that are asked for wait. */
  record ListView(List<PinView> items, PageOf.Position page, WaitingView waiting) {}

  /** How long requests wait. */
  @JsonInclude
  record WaitingView(
      String rule,
      int requests,
      int numbers,
      int waiting,
      int approved,
      int refused,
      @Nullable BigDecimal medianDays,
      @Nullable Long longestDays,
      @Nullable Long longestWaitingDays) {

    static WaitingView of(Waiting waiting) {
      return new WaitingView(
          "VIS-19",
          waiting.requests(),
          waiting.numbers(),
          waiting.waiting(),
          waiting.approved(),
          waiting.refused(),
          waiting.medianDays(),
          waiting.longestDays(),
          waiting.longestWaitingDays());
    }
  }

  static PinView of(PinRequest request) {
    var decision = request.decision();
    return new PinView(
        request.number(),
        request.revision(),
        request.prisoner().value(),
        request.numbers(),
        Codes.of(request.status()),
        request.requestedOn().toString(),
        decision == null ? null : decision.on().toString(),
        decision == null ? null : decision.reason(),
        decision == null ? null : Long.valueOf(request.days(decision.on())),
        IsoText.of(request.recordedAt()));
  }
}
