package annex.local.platform;

import java.util.Arrays;
import java.util.List;

/**
 * A process to be.
 *
 * @param name names its files
 * @param modules what shall run in it
 * @param heapMegabytes the most its objects may take
 */
record ProcessPlan(String name, List<Module> modules, int heapMegabytes) {

  /** Everything in one process: the quickest to start and the least memory. */
  static List<ProcessPlan> together() {
    return List.of(new ProcessPlan("platform", List.of(Module.values()), 384));
  }

  /** Every module in a process of its own, as in production. */
  static List<ProcessPlan> apart() {
    return Arrays.stream(Module.values())
        .map(module -> new ProcessPlan(module.code(), List.of(module), heapOf(module)))
        .toList();
  }

  private static int heapOf(Module module) {
    return switch (module) {
      case STORE -> 256;
      case GATEWAY, BROKER -> 192;
      default -> 128;
    };
  }

  boolean isServer() {
    return modules.stream().allMatch(Module::isServer);
  }
}
