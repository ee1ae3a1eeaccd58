package annex.benchmarks.start;

/**
 * How long a start took, in seconds.
 *
 * @param command {@code ./annex up} from its call to its end
 * @param process from the start of the JVM that runs what was started to the end of the command
 */
public record Start(double command, double process) {}
