package annex.familyvisits.video.web;

import annex.chassis.check.Fields;

/**
 * The request to take a request for a video visit out of the line.
 *
 * @param reason why
 */
record WithdrawVideoRequest(String reason) {

  WithdrawVideoRequest {
    Fields.check().text("reason", reason).orRefuse();
  }
}
