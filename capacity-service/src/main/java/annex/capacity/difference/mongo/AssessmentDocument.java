package annex.capacity.difference.mongo;

import annex.capacity.difference.Assessment;
import annex.capacity.difference.Basis;
import annex.capacity.difference.Summary;
import annex.commissioning.EstablishmentId;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** An assessment as it stands in its document. */
final class AssessmentDocument {

  static final String REVISION = "revision";
  static final String MOVED = "moved";
  private static final String ESTABLISHMENT = "establishment";
  private static final String DAY = "day";
  private static final String VERSIONS = "versions";
  private static final String CERTIFICATES = "certificates";
  private static final String COUNTS = "counts";
  private static final String LAST = "last";
  private static final String OPEN = "open";
  private static final String SUMMARY = "summary";

  static final Bson BASIS_AND_MOVED =
      Projections.include(DAY, VERSIONS, CERTIFICATES, COUNTS, MOVED);

  private AssessmentDocument() {}

  /** Without what moved, which is only ever appended. */
  static Document of(Assessment assessment) {
    var day = assessment.basis().day();
    return new Document(ESTABLISHMENT, assessment.establishment().code())
        .append(REVISION, assessment.revision())
        .append(DAY, day == null ? null : day.toString())
        .append(VERSIONS, assessment.basis().versions())
        .append(CERTIFICATES, assessment.basis().certificates())
        .append(COUNTS, assessment.basis().counts())
        .append(LAST, assessment.last())
        .append(OPEN, assessment.open().stream().map(DifferenceDocument::of).toList())
        .append(SUMMARY, summary(assessment.summary()));
  }

  static Assessment assessment(Document document) {
    return new Assessment(
        new EstablishmentId(document.getString(ESTABLISHMENT)),
        document.getInteger(REVISION),
        basis(document),
        document.getInteger(LAST),
        document.getList(OPEN, Document.class).stream()
            .map(DifferenceDocument::difference)
            .toList(),
        summary(document.get(SUMMARY, Document.class)),
        document.getList(MOVED, Document.class).stream()
            .map(DifferenceDocument::difference)
            .toList());
  }

  static Basis basis(Document document) {
    var day = document.getString(DAY);
    return new Basis(
        day == null ? null : LocalDate.parse(day),
        document.getLong(VERSIONS),
        document.getLong(CERTIFICATES),
        document.getLong(COUNTS));
  }

  private static @Nullable Document summary(@Nullable Summary summary) {
    return summary == null
        ? null
        : new Document("sequence", summary.sequence())
            .append("at", Date.from(summary.at()))
            .append("text", summary.text());
  }

  private static @Nullable Summary summary(@Nullable Document document) {
    return document == null
        ? null
        : new Summary(
            document.getLong("sequence"),
            document.getDate("at").toInstant(),
            document.getString("text"));
  }
}
