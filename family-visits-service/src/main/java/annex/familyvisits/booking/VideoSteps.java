package annex.familyvisits.booking;

import annex.chassis.check.Fields;

/**
 * What has been done for a visit by video call (VIS-9).
 *
 * @param appDownloaded by the visitors
 * @param accountCreated by the visitors
 * @param visitorsRegistered all of them
 * @param prisonerOnContactList of the account
 */
public record VideoSteps(
    Boolean appDownloaded,
    Boolean accountCreated,
    Boolean visitorsRegistered,
    Boolean prisonerOnContactList) {

  public VideoSteps {
    Fields.check()
        .present("appDownloaded", appDownloaded)
        .present("accountCreated", accountCreated)
        .present("visitorsRegistered", visitorsRegistered)
        .present("prisonerOnContactList", prisonerOnContactList)
        .orRefuse();
  }
}
