package annex.familyvisits.video;

import annex.familyvisits.entitlement.PrisonerNumber;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the order of a line follows (VIS-4). Whether a prisoner receives social visits is told by
 * his bookings and not by what was recorded of him once: they follow by themselves what happens.
 *
 * @param since the first day that is looked at
 * @param visited prisoners who had a social visit since then, or have one booked
 * @param notTravelling prisoners of whom it is recorded that their families do not travel
 */
public record LineFacts(
    LocalDate since, Set<PrisonerNumber> visited, Set<PrisonerNumber> notTravelling) {

  public LineFacts {
    visited = Set.copyOf(visited);
    notTravelling = Set.copyOf(notTravelling);
  }

  /** The group that a request is in. */
  Group group(VideoWish wish) {
    var prisoner = wish.details().prisoner();
    if (!visited.contains(prisoner)) {
      return Group.NO_SOCIAL_VISITS;
    }
    return wish.notTravelling() != null || notTravelling.contains(prisoner)
        ? Group.FAMILY_DOES_NOT_TRAVEL
        : Group.OTHERS;
  }

  /** Why, in words. */
  String why(VideoWish wish) {
    return switch (group(wish)) {
      case NO_SOCIAL_VISITS ->
          "prisoners without social visits go first: none since %s, and none booked"
              .formatted(since);
      case FAMILY_DOES_NOT_TRAVEL -> {
        var reason = wish.notTravelling();
        yield "the family does not travel (%s): prisoners without social visits go before"
            .formatted(reason == null ? "as recorded of the prisoner" : reason.code());
      }
      case OTHERS ->
          "prisoners without social visits, and then families who do not travel, go before";
    };
  }
}
