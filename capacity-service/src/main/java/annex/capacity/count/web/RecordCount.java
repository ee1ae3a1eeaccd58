package annex.capacity.count.web;

import annex.capacity.count.PopulationCount;
import annex.capacity.delivered.People;
import annex.chassis.check.Fields;
import annex.commissioning.EstablishmentId;
import annex.commissioning.body.Notation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request to record a population count.
 *
 * @param asAt the day
 * @param rows by the segments of table 2d; those left out were not counted (CAP-13)
 * @param total of all people
 * @param splitSite by the parts of table 2c, or null where they were not counted (CAP-15)
 * @param corrects number of the day's count that it corrects, or null
 */
record RecordCount(
    LocalDate asAt,
    List<CountedRow> rows,
    Integer total,
    @Nullable List<CountedPart> splitSite,
    @Nullable Integer corrects) {

  /** Far more corrections than a day has. */
  private static final int LAST_NUMBER = 1_000;

  RecordCount {
    var fields =
        Fields.check()
            .present("asAt", asAt)
            .rows("rows", rows)
            .distinct("rows", rows, CountedRow::segment, "CAP-13")
            .present("total", total);
    People.check(fields, "total", total, "CAP-13");
    if (splitSite != null) {
      fields
          .rows("splitSite", splitSite)
          .distinct("splitSite", splitSite, CountedPart::group, "CAP-15");
    }
    fields
        .positive("corrects", corrects, null)
        .is(
            "corrects",
            corrects,
            number -> number < LAST_NUMBER,
            "must be below " + LAST_NUMBER,
            null)
        .orRefuse();
  }

  /**
   * The people of one row of table 2d.
   *
   * @param segment code of the row
   * @param people null where they were not counted
   */
  record CountedRow(String segment, @Nullable Integer people) {
    CountedRow {
      var fields =
          Fields.check()
              .text("segment", segment)
              .matches("segment", segment, Notation.CODE, "RECALLEES");
      People.check(fields, "people", people, "CAP-13").orRefuse();
    }
  }

  /**
   * The people in one part of the site.
   *
   * @param group code of the part in table 2c
   * @param people in it
   */
  record CountedPart(String group, Integer people) {
    CountedPart {
      var fields =
          Fields.check()
              .text("group", group)
              .matches("group", group, Notation.CODE, "ORDINARY_CATEGORY_C")
              .present("people", people);
      People.check(fields, "people", people, "CAP-15").orRefuse();
    }
  }

  PopulationCount count(EstablishmentId establishment, Instant now) {
    List<CountedPart> parts = splitSite == null ? List.of() : splitSite;
    return new PopulationCount(
        establishment,
        asAt,
        corrects == null ? 1 : corrects + 1,
        rows.stream().map(row -> new PopulationCount.Row(row.segment(), row.people())).toList(),
        total,
        parts.stream().map(part -> new PopulationCount.Part(part.group(), part.people())).toList(),
        now.truncatedTo(ChronoUnit.MILLIS));
  }
}
