package annex.local.topics;

/**
 * A topic in a few figures.
 *
 * @param partitions how many it has
 * @param records that stand on it, those included that compaction will take away
 * @param compacted whether the last record of each key is kept for good
 */
public record TopicSummary(String name, int partitions, long records, boolean compacted) {}
