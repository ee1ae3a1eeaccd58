package annex.local.host;

/** A module that runs in this process; closing it stops it in good order. */
interface RunningModule extends AutoCloseable {

  @Override
  void close();
}
