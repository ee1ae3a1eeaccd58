package annex.familyvisits.video;

/**
 * Which place in line a request has, among those that could want the same place of a visit.
 *
 * @param rank from 1
 * @param of how many wait
 * @param group that it is in
 * @param why in words
 */
public record Rank(int rank, int of, Group group, String why) {

  /** The rule that says so. */
  public static final String RULE = "VIS-4";
}
