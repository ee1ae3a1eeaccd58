/**
 * The Notice of Change: the one way in which a commissioned section changes. One party proposes,
 * the other agrees or rejects; what both agree takes effect as the section's next version (GOV-2).
 */
@NullMarked
package annex.commissioning.notice;

import org.jspecify.annotations.NullMarked;
