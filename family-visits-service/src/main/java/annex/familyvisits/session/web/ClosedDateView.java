package annex.familyvisits.session.web;

import annex.contracts.IsoText;
import annex.familyvisits.session.ClosedDate;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A closed date as it is read. */
@JsonInclude
record ClosedDateView(
    String date, @Nullable String hall, String reason, boolean cancelsBookings, String recordedAt) {

  static ClosedDateView of(ClosedDate closed) {
    return new ClosedDateView(
        closed.date().toString(),
        closed.hall(),
        closed.reason(),
        closed.cancelsBookings(),
        IsoText.of(closed.recordedAt()));
  }
}
