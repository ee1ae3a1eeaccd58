package annex.benchmarks.process;

/**
 * What {@code /proc/PID/stat} says of a process.
 *
 * @param dead whether it has ended and only waits for its parent to notice
 * @param cpuTicks processor time of all its threads, its own and the kernel's for it
 * @param startTicks when it was started, since the machine was
 */
record ProcessStat(boolean dead, long cpuTicks, long startTicks) {

  /** In these files a second has 100 ticks on every Linux that a JDK runs on. */
  static final long TICKS_PER_SECOND = 100;

  // Of the fields behind the name, which may hold spaces and parentheses itself.
  private static final int STATE = 0;
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int START = 19;

  static ProcessStat parse(String line) {
    var fields = line.substring(line.lastIndexOf(')') + 2).strip().split(" ", -1);
    return new ProcessStat(
        fields[STATE].equals("Z"),
        Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]),
        Long.parseLong(fields[START]));
  }
}
