package annex.capacity.difference.web;

import annex.chassis.check.Fields;

/**
 * The request to dismiss a difference.
 *
 * @param reason why no Notice of Change is needed, up to 4,000 characters
 */
record DismissDifference(String reason) {

  DismissDifference {
    Fields.check().text("reason", reason).orRefuse();
  }
}
