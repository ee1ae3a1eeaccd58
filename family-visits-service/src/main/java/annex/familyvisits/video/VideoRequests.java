package annex.familyvisits.video;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All requests for video visits. */
public interface VideoRequests {

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

  /** Those that may still come to a visit, of all establishments. */
  List<VideoRequest> open();

  /** Those of an establishment that are in line, or are being offered a place. */
  List<VideoRequest> inLine(EstablishmentId establishment);

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
