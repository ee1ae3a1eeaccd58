package annex.familyvisits.video;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All requests for video visits. */
public interface VideoRequests {

  /** So often is looked at a line that changes. */
  int MOST_LOOKS = 10;

  /** Enters one that is new. */
  void add(VideoRequestChange received);

  /**
   * Replaces one where its revision is the one before.
   *
   * @return false when it has been changed meanwhile; nothing is changed then
   */
  boolean advance(VideoRequestChange change);

  /** The request with this id. */
  Optional<VideoRequest> find(EstablishmentId establishment, String id);

  /**
   * The session whose offer is meant by the answer that is being given: the one that is offered
   * now. Where the answer is a repetition under its key, the one that was offered when it came
   * first, whatever is offered since.
   */
  String meant(VideoRequest offered);

  /** Those that may still come to a visit, of all establishments. */
  List<VideoRequest> open();

  /** Those of an establishment that are in line, or are being offered a place. */
  List<VideoRequest> inLine(EstablishmentId establishment);

  /**
   * What follows from those in line, while they stay as they are. An offer is told to its request
   * first: whoever sees it in ledger or hall already, but not in the line, has only to look again.
   *
   * @return nothing where the line changes all the time; those who change it go on with it
   */
  default <R> Optional<R> whileInLine(
      EstablishmentId establishment, Function<List<VideoRequest>, R> following) {
    var line = inLine(establishment);
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      var result = following.apply(line);
      var now = inLine(establishment);
      if (Set.copyOf(now).equals(Set.copyOf(line))) {
        return Optional.of(result);
      }
      line = now;
    }
    return Optional.empty();
  }

  /** Those that are looked for, by the time of the request. */
  List<VideoRequest> search(Search search, long offset, int size);

  /** How many there are. */
  long count(Search search);

  /** What is looked for; null asks for nothing. */
  record Search(
      EstablishmentId establishment,
      @Nullable RequestStatus status,
      @Nullable PrisonerNumber prisoner,
      @Nullable String hall) {}
}
