package annex.embedded;

import java.nio.file.Path;

/**
 * A JVM that does nothing but run a store on disk, to be killed. Prints its port when it answers.
 */
final class StoreChild {

  private StoreChild() {}

  @SuppressWarnings("resource") // It lives until the process is killed.
  public static void main(String[] arguments) throws InterruptedException {
    var store = EmbeddedStore.onDisk(Path.of(arguments[0]), 0);
    System.out.println(store.port());
    System.out.flush();
    Thread.currentThread().join();
  }
}
