package annex.familyvisits.familyday.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a request about family days. */
@CatalogueGroup("Family days")
enum FamilyDayProblem implements ProblemType {
  FAMILY_DAY_UNKNOWN(
      404,
      "The establishment has no family day of this number.",
      "No family day has this number here.",
      "Look at the list of family days."),
  INVITATION_UNKNOWN(
      404,
      "The family day has no invitation of this number.",
      "No invitation to this day has this number.",
      "Read the family day, which lists them."),
  FAMILY_DAY_CANCELLED(
      409,
      "The family day is cancelled.",
      "A cancelled day and its invitations are kept to be read, and do not change any more.",
      "Schedule another day."),
  FAMILY_DAY_PASSED(
      409,
      "The family day has passed.",
      "What was planned and answered for it does not change any more.",
      "Record who came, or schedule another day."),
  FAMILY_DAY_TO_COME(
      409,
      "The family day has not been held yet.",
      "Who came, and what they think, is recorded from its date on.",
      "Record it on the day or later."),
  FAMILY_DAY_FULL(
      409,
      "The family day has no place left.",
      "As many invitations are accepted as there are places. This one was not.",
      "Wait until somebody withdraws, or give the day more places."),
  PLACES_ACCEPTED(
      409,
      "More have accepted than there would be places.",
      "The change would take places away from some who have accepted. Nothing was changed.",
      "Withdraw invitations first, or leave as many places."),
  INVITED_ALREADY(
      409,
      "The prisoner is invited to this day already.",
      "An invitation of the prisoner stands. No second one was made.",
      "Answer the invitation that the detail names."),
  INVITATION_ANSWERED(
      409,
      "The invitation stands where this cannot be recorded.",
      "It was withdrawn, or not accepted. Nothing was changed.",
      "Read the day; where it was withdrawn, invite anew."),
  TOO_MANY_INVITATIONS(
      409,
      "The family day has as many invitations as a day can have.",
      "No invitation was added.",
      "Schedule another day.");

  private final CatalogueEntry entry;

  FamilyDayProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
