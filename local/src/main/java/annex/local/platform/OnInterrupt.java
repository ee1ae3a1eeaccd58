package annex.local.platform;

/** What is to be undone when the command is ended from outside while something is under way. */
final class OnInterrupt implements AutoCloseable {

  private final Thread hook;

  private OnInterrupt(Thread hook) {
    this.hook = hook;
  }

  /** Until closed, runs the task when this process is told to end, as by Ctrl-C. */
  static OnInterrupt run(Runnable task) {
    var hook = new Thread(task, "on-interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
    return new OnInterrupt(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException endingAlready) {
      // It runs, or has run.
    }
  }
}
