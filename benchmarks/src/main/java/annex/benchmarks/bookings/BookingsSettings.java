package annex.benchmarks.bookings;

/**
 * How bookings are measured.
 *
 * @param rounds how often each is measured, in turn
 * @param seconds how long each measurement lasts
 * @param warmUpSeconds for which visits are booked before the rounds
 * @param connections that are kept busy, and threads of the driver alone
 * @param store connection string; empty for the store that {@code ./annex up} starts
 */
public record BookingsSettings(
    int rounds, int seconds, int warmUpSeconds, int connections, String store) {}
