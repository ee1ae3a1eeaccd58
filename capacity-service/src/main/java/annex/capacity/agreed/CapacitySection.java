package annex.capacity.agreed;

import annex.chassis.check.Fields;
import java.util.List;

/**
 * The body of the capacity section.
 *
 * @param agreement which agreement the annex belongs to
 * @param establishment table 1
 * @param capacity table 2a
 * @param allocationCriteria table 2b
 * @param origin table 2c, where the population comes from
 * @param splitSite table 2c, how the places are divided
 * @param population table 2d
 * @param resettlement table 2d, its footer
 * @param segments the sizes of table 4b; codes differ
 * @param conditions what the tables say of how they may be changed
 */
public record CapacitySection(
    Agreement agreement,
    Establishment establishment,
    Capacity capacity,
    AllocationCriteria allocationCriteria,
    Origin origin,
    SplitSite splitSite,
    Population population,
    Resettlement resettlement,
    List<Segment> segments,
    List<Condition> conditions) {

  public CapacitySection {
    Fields.check()
        .present("agreement", agreement)
        .present("establishment", establishment)
        .present("capacity", capacity)
        .present("allocationCriteria", allocationCriteria)
        .present("origin", origin)
        .present("splitSite", splitSite)
        .present("population", population)
        .present("resettlement", resettlement)
        .rows("segments", segments)
        .distinct("segments", segments, Segment::code, null)
        .rows("conditions", conditions)
        .orRefuse();
    segments = List.copyOf(segments);
    conditions = List.copyOf(conditions);
  }
}
