package annex.commissioning.notice.web;

import annex.chassis.check.Fields;
import annex.commissioning.notice.Proposal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The request to propose a change.
 *
 * @param baseVersion number of the section's last version, which the patch is made for
 * @param effectiveFrom the date from which the change is to hold
 * @param reason why, up to 4,000 characters
 * @param certificationReference of the cell certification, where capacity figures change (CAP-2)
 * @param patch JSON Merge Patch (RFC 7396) of the section's body
 */
record ProposeChange(
    Integer baseVersion,
    LocalDate effectiveFrom,
    String reason,
    @Nullable String certificationReference,
    ObjectNode patch) {

  ProposeChange {
    Fields.check()
        .present("baseVersion", baseVersion)
        .positive("baseVersion", baseVersion, null)
        .present("effectiveFrom", effectiveFrom)
        .text("reason", reason)
        .optionalText("certificationReference", certificationReference)
        .present("patch", patch)
        .orRefuse();
  }

  Proposal proposal() {
    return new Proposal(
        baseVersion, effectiveFrom, reason, certificationReference, patch.toString());
  }
}
