package annex.familyvisits.involvement.web;

import annex.contracts.IsoText;
import annex.familyvisits.involvement.FamilyInvolvement;
import annex.familyvisits.record.Codes;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The involvement of a family as it is read. */
@JsonInclude
record InvolvementView(
    int number,
    int revision,
    String prisoner,
    String process,
    String status,
    String openedOn,
    List<ConsentView> consents,
    List<SupportView> support,
    List<ContactView> contacts,
    @Nullable String closedOn,
    String recordedAt) {

  /** What the prisoner said, and the date. */
  record ConsentView(String consent, String on) {}

  /** What was offered to him, and the date. */
  record SupportView(String what, String on) {}

  /**
   * A contact: roles, never names.
   *
   * @param consented whether he had consented on that day; a withdrawal may be recorded after the
   *     contact that it came before
   */
  record ContactView(String role, String by, String on, boolean consented) {}

  static InvolvementView of(FamilyInvolvement one) {
    return new InvolvementView(
        one.number(),
        one.revision(),
        one.prisoner().value(),
        Codes.of(one.process()),
        Codes.of(one.status()),
        one.openedOn().toString(),
        one.consents().stream()
            .map(said -> new ConsentView(Codes.of(said.said()), said.on().toString()))
            .toList(),
        one.support().stream()
            .map(offered -> new SupportView(offered.what(), offered.on().toString()))
            .toList(),
        one.contacts().stream()
            .map(made ->
                new ContactView(made.role(), made.by(), made.on().toString(), one.consented(made)))
            .toList(),
        one.closedOn() == null ? null : one.closedOn().toString(),
        IsoText.of(one.recordedAt()));
  }
}
