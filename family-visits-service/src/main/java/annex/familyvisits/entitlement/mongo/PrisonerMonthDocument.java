package annex.familyvisits.entitlement.mongo;

import annex.chassis.idempotency.mongo.RetryDocument;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.Adjustment;
import annex.familyvisits.entitlement.Entitlement;
import annex.familyvisits.entitlement.Entry;
import annex.familyvisits.entitlement.Grant;
import annex.familyvisits.entitlement.PrisonerMonth;
import annex.familyvisits.entitlement.PrisonerNumber;
import java.time.YearMonth;
import java.util.Date;
import org.bson.Document;

/** A prisoner's month as it stands in its document. */
final class PrisonerMonthDocument {

  static final String REVISION = "revision";
  static final String ESTABLISHMENT = "establishment";
  private static final String PRISONER = "prisoner";
  static final String MONTH = "month";
  private static final String ENTITLEMENT = "entitlement";
  private static final String VISITS = "visits";
  private static final String REASON = "reason";
  private static final String RULE = "rule";

  private PrisonerMonthDocument() {}

  static String id(PrisonerMonth.Id id) {
    return "%s/%s/%s".formatted(id.establishment(), id.prisoner().value(), id.month());
  }

  static PrisonerMonth.Id id(Document document) {
    return new PrisonerMonth.Id(
        new EstablishmentId(document.getString(ESTABLISHMENT)),
        new PrisonerNumber(document.getString(PRISONER)),
        YearMonth.parse(document.getString(MONTH)));
  }

  static Document of(PrisonerMonth month) {
    return new Document(ESTABLISHMENT, month.id().establishment().code())
        .append(PRISONER, month.id().prisoner().value())
        .append(MONTH, month.id().month().toString())
        .append(REVISION, month.revision())
        .append("grants", month.grants().stream().map(PrisonerMonthDocument::grant).toList())
        .append(
            "adjustments",
            month.adjustments().stream().map(PrisonerMonthDocument::adjustment).toList())
        .append("entries", month.entries().stream().map(PrisonerMonthDocument::entry).toList());
  }

  static PrisonerMonth month(Document document) {
    return new PrisonerMonth(
        id(document),
        document.getInteger(REVISION),
        document.getList("grants", Document.class).stream()
            .map(PrisonerMonthDocument::grant)
            .toList(),
        document.getList("adjustments", Document.class).stream()
            .map(PrisonerMonthDocument::adjustment)
            .toList(),
        document.getList("entries", Document.class).stream()
            .map(PrisonerMonthDocument::entry)
            .toList());
  }

  private static Document grant(Grant grant) {
    return new Document(ENTITLEMENT, grant.entitlement().name())
        .append(VISITS, grant.visits())
        .append(RULE, grant.rule())
        .append(REASON, grant.reason());
  }

  private static Grant grant(Document document) {
    return new Grant(
        Entitlement.valueOf(document.getString(ENTITLEMENT)),
        document.getInteger(VISITS),
        document.getString(RULE),
        document.getString(REASON));
  }

  private static Document adjustment(Adjustment adjustment) {
    return new Document(ENTITLEMENT, adjustment.entitlement().name())
        .append(VISITS, adjustment.visits())
        .append(REASON, adjustment.reason())
        .append("by", adjustment.by())
        .append("at", Date.from(adjustment.at()))
        .append("retry", RetryDocument.of(adjustment.retry()));
  }

  private static Adjustment adjustment(Document document) {
    return new Adjustment(
        Entitlement.valueOf(document.getString(ENTITLEMENT)),
        document.getInteger(VISITS),
        document.getString(REASON),
        document.getString("by"),
        document.getDate("at").toInstant(),
        RetryDocument.retry(document.get("retry", Document.class)));
  }

  private static Document entry(Entry entry) {
    return new Document("booking", entry.booking())
        .append(ENTITLEMENT, entry.entitlement().name())
        .append("state", entry.state().name())
        .append("startsAt", Date.from(entry.startsAt()))
        .append("endsAt", Date.from(entry.endsAt()))
        .append("replaces", entry.replaces())
        .append(REASON, entry.reason())
        .append(RULE, entry.rule())
        .append("changedAt", Date.from(entry.changedAt()));
  }

  private static Entry entry(Document document) {
    return new Entry(
        document.getString("booking"),
        Entitlement.valueOf(document.getString(ENTITLEMENT)),
        Entry.State.valueOf(document.getString("state")),
        document.getDate("startsAt").toInstant(),
        document.getDate("endsAt").toInstant(),
        document.getString("replaces"),
        document.getString(REASON),
        document.getString(RULE),
        document.getDate("changedAt").toInstant());
  }
}
