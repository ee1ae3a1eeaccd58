package annex.contracts.problem;

import com.google.errorprone.annotations.Immutable;

/**
 * What the published catalogue says of a kind of problem.
 *
 * @param status the HTTP status that it is answered with
 * @param title one sentence for a person, the same for every problem of this kind; it may be worded
 *     better
 * @param meaning what has happened, and what has not; it never changes
 * @param remedy what whoever asked can do about it
 */
@Immutable
public record CatalogueEntry(int status, String title, String meaning, String remedy) {

  public CatalogueEntry {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(status + " is no status of a problem");
    }
    sentence(title);
    sentence(meaning);
    sentence(remedy);
  }

  private static void sentence(String text) {
    if (text.length() < 2 || !text.endsWith(".")) {
      throw new IllegalArgumentException("No sentence: '%s'".formatted(text));
    }
  }
}
