package annex.familyvisits.video.mongo;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.booking.Channel;
import annex.familyvisits.booking.Needs;
import annex.familyvisits.booking.VideoSteps;
import annex.familyvisits.booking.VisitDetails;
import annex.familyvisits.booking.Visitors;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.session.VisitKind;
import annex.familyvisits.video.NotTravelling;
import annex.familyvisits.video.Offer;
import annex.familyvisits.video.RequestStatus;
import annex.familyvisits.video.VideoRequest;
import annex.familyvisits.video.VideoWish;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A request for a video visit as it stands in its document. */
final class VideoRequestDocument {

  static final String ESTABLISHMENT = "establishment";
  static final String REVISION = "revision";
  static final String STATUS = "status";
  static final String PRISONER = "prisoner";
  static final String HALL = "hall";
  static final String RECEIVED_AT = "receivedAt";
  static final String REQUEST = "request";

  private VideoRequestDocument() {}

  static Document of(VideoRequest request) {
    var wish = request.wish();
    var details = wish.details();
    var needs = details.needs();
    var notTravelling = wish.notTravelling();
    return new Document(ESTABLISHMENT, request.establishment().code())
        .append(REQUEST, request.id())
        .append(REVISION, request.revision())
        .append(STATUS, request.status().name())
        .append(PRISONER, details.prisoner().value())
        .append(HALL, wish.hall())
        .append("from", wish.from().toString())
        .append("to", wish.to().toString())
        .append("adults", details.visitors().adults())
        .append("children", details.visitors().children())
        .append("hearingLoop", needs.hearingLoop())
        .append("stepFree", needs.stepFree())
        .append("interpreter", needs.interpreter())
        .append("quietArea", needs.quietArea())
        .append("channel", details.channel().name())
        .append("video", video(details.video()))
        .append("supervised", details.supervised())
        .append("notTravelling", notTravelling == null ? null : notTravelling.name())
        .append("attempts", request.attempts())
        .append("offer", offer(request.offer()))
        .append("offered", request.offered())
        .append("letGo", request.letGo())
        .append("reason", request.reason())
        .append(RECEIVED_AT, Date.from(request.receivedAt()))
        .append("changedAt", Date.from(request.changedAt()));
  }

  static VideoRequest request(Document document) {
    return new VideoRequest(
        new EstablishmentId(document.getString(ESTABLISHMENT)),
        document.getString(REQUEST),
        document.getInteger(REVISION),
        wish(document),
        RequestStatus.valueOf(document.getString(STATUS)),
        document.getInteger("attempts"),
        offer(document.get("offer", Document.class)),
        document.getList("offered", String.class),
        document.getInteger("letGo"),
        document.getString("reason"),
        document.getDate(RECEIVED_AT).toInstant(),
        document.getDate("changedAt").toInstant());
  }

  private static VideoWish wish(Document document) {
    var notTravelling = document.getString("notTravelling");
    return new VideoWish(
        document.getString(HALL),
        LocalDate.parse(document.getString("from")),
        LocalDate.parse(document.getString("to")),
        details(document),
        notTravelling == null ? null : NotTravelling.valueOf(notTravelling));
  }

  private static VisitDetails details(Document document) {
    return new VisitDetails(
        VisitKind.VIDEO,
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
        false);
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

  private static @Nullable Document offer(@Nullable Offer offer) {
    return offer == null
        ? null
        : new Document("booking", offer.booking())
            .append("session", offer.session())
            .append("startsAt", Date.from(offer.startsAt()))
            .append("endsAt", Date.from(offer.endsAt()))
            .append("until", Date.from(offer.until()));
  }

  private static @Nullable Offer offer(@Nullable Document document) {
    return document == null
        ? null
        : new Offer(
            Objects.requireNonNull(document.getString("booking")),
            Objects.requireNonNull(document.getString("session")),
            document.getDate("startsAt").toInstant(),
            document.getDate("endsAt").toInstant(),
            document.getDate("until").toInstant());
  }
}
