package annex.capacity.difference.mongo;

import annex.access.Party;
import annex.capacity.difference.Actual;
import annex.capacity.difference.Agreed;
import annex.capacity.difference.Ending;
import annex.capacity.difference.MaterialDifference;
import annex.capacity.difference.Source;
import annex.capacity.difference.Subject;
import annex.capacity.difference.Threshold;
import annex.commissioning.EstablishmentId;
import annex.commissioning.notice.PartyMember;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A material difference as it stands in its document, or in that of its assessment. */
final class DifferenceDocument {

  static final String ESTABLISHMENT = "establishment";
  static final String NUMBER = "number";
  static final String REVISION = "revision";
  static final String STATUS = "status";
  static final String SUBJECT = "subject";
  static final String AGREED_PEOPLE = "agreed.people";
  static final String ACTUAL_PEOPLE = "actual.people";
  private static final String KIND = "kind";
  private static final String PEOPLE = "people";
  private static final String VERSION = "version";
  private static final String SOURCE = "source";
  private static final String AT = "at";

  private DifferenceDocument() {}

  static Document of(MaterialDifference difference) {
    var agreed = difference.agreed();
    var actual = difference.actual();
    return new Document(ESTABLISHMENT, difference.establishment().code())
        .append(NUMBER, difference.number())
        .append(REVISION, difference.revision())
        .append(STATUS, difference.status().code())
        .append(SUBJECT, difference.subject().code())
        .append(KIND, difference.subject().kind().name())
        .append(
            "agreed",
            new Document(PEOPLE, agreed.people())
                .append(VERSION, agreed.version())
                .append("place", agreed.place()))
        .append(
            "actual", new Document(PEOPLE, actual.people()).append(SOURCE, source(actual.source())))
        .append(
            "threshold",
            new Document(PEOPLE, difference.threshold().people())
                .append("percent", difference.threshold().percent().toPlainString()))
        .append("foundAt", Date.from(difference.foundAt()))
        .append("ending", ending(difference.ending()));
  }

  static MaterialDifference difference(Document document) {
    var agreed = document.get("agreed", Document.class);
    var actual = document.get("actual", Document.class);
    var threshold = document.get("threshold", Document.class);
    return new MaterialDifference(
        new EstablishmentId(document.getString(ESTABLISHMENT)),
        document.getInteger(NUMBER),
        new Subject(Subject.Kind.valueOf(document.getString(KIND)), document.getString(SUBJECT)),
        new Agreed(
            agreed.getInteger(PEOPLE), agreed.getInteger(VERSION), agreed.getString("place")),
        new Actual(actual.getInteger(PEOPLE), source(actual.get(SOURCE, Document.class))),
        new Threshold(threshold.getInteger(PEOPLE), new BigDecimal(threshold.getString("percent"))),
        document.getDate("foundAt").toInstant(),
        ending(document.get("ending", Document.class)));
  }

  private static Document source(Source source) {
    return new Document(KIND, source.kind().name())
        .append("reference", source.reference())
        .append("asAt", source.asAt().toString());
  }

  private static Source source(Document document) {
    return new Source(
        Source.Kind.valueOf(document.getString(KIND)),
        document.getString("reference"),
        LocalDate.parse(document.getString("asAt")));
  }

  private static @Nullable Document ending(@Nullable Ending ending) {
    return switch (ending) {
      case null -> null;
      case Ending.Resolved resolved ->
          ended(ending)
              .append(VERSION, resolved.version())
              .append("noticeOfChange", resolved.noticeOfChange());
      case Ending.Superseded superseded ->
          ended(ending)
              .append(VERSION, superseded.version())
              .append(SOURCE, superseded.source() == null ? null : source(superseded.source()));
      case Ending.Dismissed dismissed ->
          ended(ending)
              .append("party", dismissed.by().party().name())
              .append("client", dismissed.by().client())
              .append("subject", dismissed.by().subject())
              .append("reason", dismissed.reason());
    };
  }

  private static Document ended(Ending ending) {
    return new Document(KIND, ending.getClass().getSimpleName()).append(AT, Date.from(ending.at()));
  }

  private static @Nullable Ending ending(@Nullable Document document) {
    if (document == null) {
      return null;
    }
    var at = document.getDate(AT).toInstant();
    var version = document.getInteger(VERSION);
    return switch (document.getString(KIND)) {
      case "Resolved" -> new Ending.Resolved(at, version, document.getInteger("noticeOfChange"));
      case "Superseded" -> {
        var source = document.get(SOURCE, Document.class);
        yield new Ending.Superseded(at, version, source == null ? null : source(source));
      }
      case "Dismissed" ->
          new Ending.Dismissed(
              at,
              new PartyMember(
                  Party.valueOf(document.getString("party")),
                  document.getString("client"),
                  document.getString("subject")),
              document.getString("reason"));
      default -> throw new IllegalStateException("No ending: " + document.getString(KIND));
    };
  }
}
