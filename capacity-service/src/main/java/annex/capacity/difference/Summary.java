package annex.capacity.difference;

import java.time.Instant;

/**
 * A delivery summary as it is published.
 *
 * @param sequence rises with every summary of the establishment that says anything new, from 1
 * @param at when it was made, to the millisecond
 * @param text the one JSON text that stands for it
 */
public record Summary(long sequence, Instant at, String text) {}
