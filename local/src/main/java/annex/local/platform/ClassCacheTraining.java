package annex.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Makes the class cache by running the whole platform once, on other ports and other data. */
final class ClassCacheTraining {

  private static final Duration LIMIT = Duration.ofMinutes(4);

  private final JavaCommand java;
  private final ClassCache cache;
  private final Path sample;

  ClassCacheTraining(JavaCommand java, ClassCache cache, Path sample) {
    this.java = java;
    this.cache = cache;
    this.sample = sample;
  }

  /**
   * Trains unless there is a cache that fits. A run that fails leaves none: starts are slower then.
   * Several platforms of one build have one cache: where another trains, this waits for it.
   */
  void train(StartProgress progress) {
    if (cache.fits()) {
      return;
    }
    var begun = System.nanoTime();
    progress.begins("learning to start quickly, once per build");
    try (var channel =
            FileChannel.open(cache.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      if (!cache.fits()) {
        train();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    progress.done(Duration.ofNanos(System.nanoTime() - begun));
  }

  private void train() {
    cache.discard();
    var home = new Home(cache.file().resolveSibling("training"));
    try {
      home.delete();
      home.make();
      if (ranWell(home)) {
        cache.adopt();
      }
    } finally {
      home.delete();
      cache.discardDraft();
    }
  }

  /** A JVM that fails writes a cache all the same: only its exit code tells. */
  private boolean ranWell(Home home) {
    var command = java.training(home, Ports.free(), cache.draft(), sample);
    var output = cache.file().resolveSibling("training.log").toFile();
    try {
      var run =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
      try (var _ = OnInterrupt.run(run::destroyForcibly)) {
        return run.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) && run.exitValue() == 0;
      } finally {
        run.destroyForcibly();
      }
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted.", e);
    }
  }
}
