package annex.commissioning.notice.web;

import annex.chassis.check.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a rejection or a withdrawal may say.
 *
 * @param reason why, or null
 */
record EndNotice(@Nullable String reason) {

  EndNotice {
    Fields.check().optionalText("reason", reason).orRefuse();
  }
}
