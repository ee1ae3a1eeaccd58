package annex.familyvisits.involvement.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a request about the involvement of families. */
@CatalogueGroup("Involvement of families")
enum InvolvementProblem implements ProblemType {
  INVOLVEMENT_UNKNOWN(
      404,
      "The establishment has no such involvement of a family.",
      "No involvement has this number here.",
      "Look at the list of them."),
  INVOLVEMENT_OPEN_ALREADY(
      409,
      "The involvement in this process is open already.",
      "The prisoner has an involvement in the same process that is not closed. No second one was"
          + " opened.",
      "Take the next step with the one that stands."),
  INVOLVEMENT_CLOSED(
      409,
      "The involvement is closed.",
      "What is closed is kept to be read, and does not change any more.",
      "Open another one where it begins again; where it was closed by mistake, reopen it."),
  CONSENT_LACKING(
      409,
      "The prisoner had not consented when the family was contacted.",
      "A contact needs the consent of the prisoner, recorded before and not withdrawn. The contact"
          + " was not recorded.",
      "Ask the prisoner and record what he says before anybody is contacted; where a contact was"
          + " made without it, follow the procedure for that."),
  CONSENT_STANDS_OTHERWISE(
      409,
      "The consent stands where this cannot follow.",
      "It is given or refused first, withdrawn only when it was given, and may be given again."
          + " Nothing was changed.",
      "Read the involvement, which lists what was said."),
  INVOLVEMENT_DATE_REFUSED(
      422,
      "The date does not fit the involvement.",
      "It is to come, or lies before what it follows. Nothing was changed.",
      "Give a date between the two that the detail names."),
  PROGRAMME_INVITATION_UNKNOWN(
      404,
      "The establishment has no such invitation to a programme.",
      "No invitation has this number here.",
      "Look at the list of invitations."),
  PROGRAMME_INVITATION_ANSWERED(
      409,
      "The invitation stands where this step cannot be taken.",
      "It was answered otherwise, or not accepted. Nothing was changed.",
      "Read the invitation; where it is cancelled, invite anew."),
  PROGRAMME_MEETING_TO_COME(
      409,
      "The meeting has not been held yet.",
      "Who came is recorded from its date on.",
      "Record it on the day or later.");

  private final CatalogueEntry entry;

  InvolvementProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
