package annex.benchmarks.reads;

/**
 * How reads are measured.
 *
 * @param rounds how often everything is measured in turn
 * @param seconds how long each measurement lasts
 * @param warmUpSeconds how long each server is warmed up before the first round; 0 for not at all
 * @param connections that are kept busy
 */
public record ReadsSettings(int rounds, int seconds, int warmUpSeconds, int connections) {}
