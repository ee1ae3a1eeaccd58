package annex.local.host;

import annex.local.platform.Module;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The modules of this process, each started and stopped by a thread of its own. */
final class Modules {

  private final Function<Module, RunningModule> start;
  private final Map<Module, RunningModule> running = new EnumMap<>(Module.class);

  Modules(Function<Module, RunningModule> start) {
    this.start = start;
  }

  /**
   * Starts the store first, for the services ask it while they start, then all others side by side.
   *
   * @throws ModuleFailed naming the first module that cannot run
   */
  void start(Collection<Module> modules, Consumer<Module> started) {
    together(
        modules.stream().filter(Module.STORE::equals).toList(), module -> start(module, started));
    together(
        modules.stream().filter(module -> module != Module.STORE).toList(),
        module -> start(module, started));
  }

  private void start(Module module, Consumer<Module> started) {
    CurrentModule.set(module);
    try {
      var runs = start.apply(module);
      synchronized (running) {
        running.put(module, runs);
      }
    } catch (RuntimeException | LinkageError e) {
      throw new ModuleFailed(module, e);
    }
    started.accept(module);
  }

  /** Stops all, the broker and the store when nobody needs them any more. */
  void stop() {
    Map<Module, RunningModule> stopping;
    synchronized (running) {
      stopping = new EnumMap<>(running);
      running.clear();
    }
    var modules = List.copyOf(stopping.keySet());
    together(
        modules.stream().filter(module -> !module.isServer()).toList(),
        module -> stop(module, stopping));
    together(modules.stream().filter(Module::isServer).toList(), module -> stop(module, stopping));
  }

  private static void stop(Module module, Map<Module, RunningModule> stopping) {
    CurrentModule.set(module);
    var runs = stopping.get(module);
    if (runs != null) {
      runs.close();
    }
  }

  /** Runs the task for each at the same time; the first failure is thrown at once. */
  private static void together(List<Module> modules, Consumer<Module> task) {
    var all = new CompletableFuture<?>[modules.size()];
    var outcome = new CompletableFuture<Void>();
    for (var i = 0; i < all.length; i++) {
      var module = modules.get(i);
      all[i] =
          CompletableFuture.runAsync(() -> task.accept(module), ownThread(module))
              .whenComplete((_, failure) -> fail(outcome, failure));
    }
    var _ = CompletableFuture.allOf(all).thenAccept(outcome::complete);
    try {
      outcome.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ModuleFailed failed ? failed : e;
    }
  }

  private static void fail(CompletableFuture<Void> outcome, @Nullable Throwable failure) {
    if (failure != null) {
      outcome.completeExceptionally(
          failure instanceof CompletionException wrapped && wrapped.getCause() != null
              ? wrapped.getCause()
              : failure);
    }
  }

  private static Executor ownThread(Module module) {
    return task -> Thread.ofPlatform().name(module.code()).start(task);
  }
}
