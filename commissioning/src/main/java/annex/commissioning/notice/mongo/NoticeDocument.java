package annex.commissioning.notice.mongo;

import annex.access.Party;
import annex.commissioning.EstablishmentId;
import annex.commissioning.notice.Decided;
import annex.commissioning.notice.NoticeOfChange;
import annex.commissioning.notice.NoticeStatus;
import annex.commissioning.notice.PartyAgreement;
import annex.commissioning.notice.PartyMember;
import annex.commissioning.notice.Proposal;
import annex.contracts.change.Difference;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A Notice of Change as it stands in its document. */
final class NoticeDocument {

  static final String ESTABLISHMENT = "establishment";
  static final String NUMBER = "number";
  static final String REVISION = "revision";
  static final String STATUS = "status";

  /** The status as others see it, by which lists are filtered. */
  static final String SHOWN = "shown";

  static final String CHANGED_AT = "changedAt";
  private static final String PROPOSAL = "proposal";
  private static final String DIFF = "diff";
  private static final String AGREEMENTS = "agreements";
  private static final String DECIDED = "decided";

  private NoticeDocument() {}

  static Document of(NoticeOfChange notice) {
    return new Document(ESTABLISHMENT, notice.establishment().code())
        .append(NUMBER, notice.number())
        .append(REVISION, notice.revision())
        .append(STATUS, notice.status().name())
        .append(SHOWN, notice.status().code())
        .append(CHANGED_AT, Date.from(notice.changedAt()))
        .append(PROPOSAL, proposal(notice.proposal()))
        .append(DIFF, notice.diff().stream().map(NoticeDocument::difference).toList())
        .append(AGREEMENTS, notice.agreements().stream().map(NoticeDocument::agreement).toList())
        .append(DECIDED, decided(notice.decided()));
  }

  static NoticeOfChange notice(Document document) {
    return new NoticeOfChange(
        new EstablishmentId(document.getString(ESTABLISHMENT)),
        document.getInteger(NUMBER),
        document.getInteger(REVISION),
        proposal(document.get(PROPOSAL, Document.class)),
        document.getList(DIFF, Document.class).stream().map(NoticeDocument::difference).toList(),
        document.getList(AGREEMENTS, Document.class).stream()
            .map(NoticeDocument::agreement)
            .toList(),
        NoticeStatus.valueOf(document.getString(STATUS)),
        decided(document.get(DECIDED, Document.class)));
  }

  private static Document proposal(Proposal proposal) {
    return new Document("baseVersion", proposal.baseVersion())
        .append("effectiveFrom", proposal.effectiveFrom().toString())
        .append("reason", proposal.reason())
        .append("certificationReference", proposal.certificationReference())
        .append("patch", proposal.patch());
  }

  private static Proposal proposal(Document document) {
    return new Proposal(
        document.getInteger("baseVersion"),
        LocalDate.parse(document.getString("effectiveFrom")),
        document.getString("reason"),
        document.getString("certificationReference"),
        document.getString("patch"));
  }

  private static Document difference(Difference difference) {
    return new Document("pointer", difference.pointer())
        .append("before", difference.before())
        .append("after", difference.after());
  }

  private static Difference difference(Document document) {
    return new Difference(
        document.getString("pointer"), document.getString("before"), document.getString("after"));
  }

  private static Document agreement(PartyAgreement agreement) {
    return new Document("by", member(agreement.by())).append("at", Date.from(agreement.at()));
  }

  private static PartyAgreement agreement(Document document) {
    return new PartyAgreement(
        member(document.get("by", Document.class)), document.getDate("at").toInstant());
  }

  private static Document member(PartyMember member) {
    return new Document("party", member.party().name())
        .append("client", member.client())
        .append("subject", member.subject());
  }

  private static PartyMember member(Document document) {
    return new PartyMember(
        Party.valueOf(document.getString("party")),
        document.getString("client"),
        document.getString("subject"));
  }

  private static @Nullable Document decided(@Nullable Decided decided) {
    return decided == null
        ? null
        : new Document("by", member(decided.by()))
            .append("at", Date.from(decided.at()))
            .append("reason", decided.reason())
            .append("version", decided.version());
  }

  private static @Nullable Decided decided(@Nullable Document document) {
    return document == null
        ? null
        : new Decided(
            member(document.get("by", Document.class)),
            document.getDate("at").toInstant(),
            document.getString("reason"),
            document.getInteger("version"));
  }
}
