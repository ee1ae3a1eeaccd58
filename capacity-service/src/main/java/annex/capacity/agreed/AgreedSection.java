package annex.capacity.agreed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of the capacity section, as it was agreed.
 *
 * @param version its number, from 1
 * @param effectiveFrom the date from which it holds
 * @param noticeOfChange number of the Notice of Change that it is the effect of, null for the
 *     commencement
 * @param body what it says
 */
public record AgreedSection(
    int version, LocalDate effectiveFrom, @Nullable Integer noticeOfChange, CapacitySection body) {}
