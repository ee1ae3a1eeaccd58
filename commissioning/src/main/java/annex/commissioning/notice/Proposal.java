package annex.commissioning.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed.
 *
 * @param baseVersion the section version that the patch is made for
 * @param effectiveFrom the date from which the change is to hold
 * @param reason why, for the other party and for those who read it in years
 * @param certificationReference of the cell certification, where capacity figures change (CAP-2)
 * @param patch JSON Merge Patch (RFC 7396) of the section's body; null makes a field blank
 */
public record Proposal(
    int baseVersion,
    LocalDate effectiveFrom,
    String reason,
    @Nullable String certificationReference,
    String patch) {}
