package annex.familyvisits.booking.mongo;

import annex.chassis.idempotency.mongo.RetryDocument;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.Booking.Ending;
import annex.familyvisits.booking.Booking.Place;
import annex.familyvisits.booking.Channel;
import annex.familyvisits.booking.Needs;
import annex.familyvisits.booking.Outcome;
import annex.familyvisits.booking.Status;
import annex.familyvisits.booking.VideoSteps;
import annex.familyvisits.booking.VisitDetails;
import annex.familyvisits.booking.Visitors;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.session.VisitKind;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A booking as it stands in the document of its day, and in the list of bookings. */
final class BookingDocument {

  static final String ID = "id";
  static final String REVISION = "revision";
  static final String SESSION = "session";
  static final String STARTS_AT = "startsAt";
  static final String PRISONER = "prisoner";
  static final String STATUS = "status";
  static final String KIND = "kind";
  static final String OUTCOME = "ending.outcome";
  static final String OVER_CAPACITY = "overCapacity";

  private BookingDocument() {}

  static Document of(Booking booking) {
    var details = booking.details();
    var needs = details.needs();
    return new Document(ID, booking.id())
        .append(REVISION, booking.revision())
        .append(SESSION, booking.session())
        .append(STARTS_AT, Date.from(booking.startsAt()))
        .append("endsAt", Date.from(booking.endsAt()))
        .append(KIND, details.kind().name())
        .append(PRISONER, details.prisoner().value())
        .append("adults", details.visitors().adults())
        .append("children", details.visitors().children())
        .append("hearingLoop", needs.hearingLoop())
        .append("stepFree", needs.stepFree())
        .append("interpreter", needs.interpreter())
        .append("quietArea", needs.quietArea())
        .append("channel", details.channel().name())
        .append("video", video(details.video()))
        .append("supervised", details.supervised())
        .append("closed", details.closed())
        .append("place", booking.place().name())
        .append(STATUS, booking.status().name())
        .append("heldUntil", date(booking.heldUntil()))
        .append(OVER_CAPACITY, booking.overCapacity())
        .append("placedAt", Date.from(booking.placedAt()))
        .append("changedAt", Date.from(booking.changedAt()))
        .append("ending", ending(booking.ending()))
        .append("replaces", booking.replaces())
        .append("replacing", booking.replacing())
        .append("retry", RetryDocument.of(booking.retry()));
  }

  static Booking booking(Document document) {
    return new Booking(
        document.getString(ID),
        document.getInteger(REVISION),
        document.getString(SESSION),
        document.getDate(STARTS_AT).toInstant(),
        document.getDate("endsAt").toInstant(),
        details(document),
        Place.valueOf(document.getString("place")),
        Status.valueOf(document.getString(STATUS)),
        instant(document.getDate("heldUntil")),
        document.getBoolean(OVER_CAPACITY),
        document.getDate("placedAt").toInstant(),
        document.getDate("changedAt").toInstant(),
        ending(document.get("ending", Document.class)),
        document.getString("replaces"),
        document.getBoolean("replacing"),
        RetryDocument.retry(document.get("retry", Document.class)));
  }

  private static VisitDetails details(Document document) {
    return new VisitDetails(
        VisitKind.valueOf(document.getString(KIND)),
        new PrisonerNumber(document.getString(PRISONER)),
        new Visitors(document.getInteger("adults"), document.getInteger("children")),
        new Needs(
            document.getBoolean("hearingLoop"),
            document.getBoolean("stepFree"),
            document.getString("interpreter"),
            document.getBoolean("quietArea")),
        Channel.valueOf(document.getString("channel")),
        video(document.get("video", Document.class)),
        document.getBoolean("supervised"),
        document.getBoolean("closed"));
  }

  private static @Nullable Document video(@Nullable VideoSteps steps) {
    return steps == null
        ? null
        : new Document("app", steps.appDownloaded())
            .append("account", steps.accountCreated())
            .append("visitors", steps.visitorsRegistered())
            .append("contactList", steps.prisonerOnContactList());
  }

  private static @Nullable VideoSteps video(@Nullable Document document) {
    return document == null
        ? null
        : new VideoSteps(
            document.getBoolean("app"),
            document.getBoolean("account"),
            document.getBoolean("visitors"),
            document.getBoolean("contactList"));
  }

  private static @Nullable Document ending(@Nullable Ending ending) {
    if (ending == null) {
      return null;
    }
    var outcome = ending.outcome();
    return new Document("reason", ending.reason())
        .append("outcome", outcome == null ? null : outcome.name())
        .append("rescheduledTo", ending.rescheduledTo());
  }

  private static @Nullable Ending ending(@Nullable Document document) {
    if (document == null) {
      return null;
    }
    var outcome = document.getString("outcome");
    return new Ending(
        document.getString("reason"),
        outcome == null ? null : Outcome.valueOf(outcome),
        document.getString("rescheduledTo"));
  }

  private static @Nullable Date date(@Nullable Instant moment) {
    return moment == null ? null : Date.from(moment);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
