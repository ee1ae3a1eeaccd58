package annex.familyvisits.delivery;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.video.FormsLines;
import annex.familyvisits.video.Group;
import annex.familyvisits.video.RequestStatus;
import annex.familyvisits.video.VideoRequests;
import annex.familyvisits.video.VideoRequests.Search;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requests for video visits that are open: how many wait in each group (VIS-4). */
public final class VideoRequestsPart implements DeliveredPart {

  private final VideoRequests requests;
  private final FormsLines lines;

  public VideoRequestsPart(VideoRequests requests, FormsLines lines) {
    this.requests = requests;
    this.lines = lines;
  }

  /**
   * What is told of requests.
   *
   * @param waiting in each group
   * @param offered a place that they have yet to take
   */
  public record Requests(Map<String, Object> waiting, Object offered) {}

  @Override
  public String name() {
    return "videoRequests";
  }

  @Override
  public String basis(EstablishmentId establishment, Instant now) {
    return "%s/%d".formatted(waiting(establishment, now), offered(establishment));
  }

  @Override
  public Object figures(EstablishmentId establishment, Instant now, Map<String, Integer> told) {
    return new Requests(
        SmallNumbers.cells(waiting(establishment, now)),
        SmallNumbers.alone(offered(establishment)));
  }

  private Map<String, Integer> waiting(EstablishmentId establishment, Instant now) {
    var groups = lines.of(establishment, now).groups();
    var waiting = new LinkedHashMap<String, Integer>();
    for (var group : Group.values()) {
      waiting.put(group.code(), (int) groups.stream().filter(one -> one == group).count());
    }
    return waiting;
  }

  private int offered(EstablishmentId establishment) {
    return (int) requests.count(new Search(establishment, RequestStatus.OFFERED, null, null));
  }
}
