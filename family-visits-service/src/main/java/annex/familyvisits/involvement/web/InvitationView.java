package annex.familyvisits.involvement.web;

import annex.contracts.IsoText;
import annex.familyvisits.involvement.ProgrammeInvitation;
import annex.familyvisits.record.Codes;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to a programme as it is read.
 *
 * @param cancelled the reason, or null
 */
@JsonInclude
record InvitationView(
    int number,
    int revision,
    String prisoner,
    String programme,
    String occasion,
    String date,
    int invited,
    String status,
    @Nullable String answer,
    @Nullable Integer attended,
    @Nullable String cancelled,
    String recordedAt) {

  static InvitationView of(ProgrammeInvitation one) {
    return new InvitationView(
        one.number(),
        one.revision(),
        one.prisoner().value(),
        one.programme(),
        Codes.of(one.occasion()),
        one.date().toString(),
        one.invited(),
        Codes.of(one.status()),
        one.answer() == null ? null : Codes.of(one.answer()),
        one.attended(),
        one.cancelled(),
        IsoText.of(one.recordedAt()));
  }
}
