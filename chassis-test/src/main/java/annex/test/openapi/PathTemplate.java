package annex.test.openapi;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A path with variables, such as {@code /annexes/{id}}.
 *
 * @param text as it is written
 */
record PathTemplate(String text) {

  /** Those with fewer variables first. */
  static final Comparator<PathTemplate> CONCRETE_FIRST =
      Comparator.comparingLong(
          template -> template.segments().stream().filter(PathTemplate::isVariable).count());

  private List<String> segments() {
    return segments(text);
  }

  /** Whether a path is one of those that it stands for. */
  boolean matches(String path) {
    var asked = segments(path);
    var own = segments();
    if (asked.size() != own.size()) {
      return false;
    }
    for (int i = 0; i < own.size(); i++) {
      if (!isVariable(own.get(i)) && !own.get(i).equals(asked.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }

  private static List<String> segments(String path) {
    return Arrays.asList(path.split("/", -1));
  }
}
