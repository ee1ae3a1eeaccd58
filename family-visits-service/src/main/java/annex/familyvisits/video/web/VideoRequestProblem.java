package annex.familyvisits.video.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a call about requests for video visits. */
@CatalogueGroup("Requests for video visits")
enum VideoRequestProblem implements ProblemType {
  VIDEO_REQUEST_UNKNOWN(
      404,
      "The establishment has no such request for a video visit.",
      "No request has this id here.",
      "Look for it in the list, by the prisoner or the hall."),
  VIDEO_REQUEST_STANDS_OTHERWISE(
      409,
      "The request stands where this step cannot be taken.",
      "No place is offered to it, or it is granted, withdrawn or over already. Nothing was"
          + " changed.",
      "Read the request; where it was granted, cancel or move the booking."),
  VIDEO_REQUEST_REFUSED(
      422,
      "A rule of the section refuses the request.",
      "The rule is named. Nothing was recorded.",
      "Meet the rule, such as the steps before a video visit, and ask again.");

  private final CatalogueEntry entry;

  VideoRequestProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
