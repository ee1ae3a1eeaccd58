package annex.benchmarks.process;

/** Why there is no measurement, in a sentence for the person who asked for it. */
public final class Unmeasurable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Unmeasurable(String sentence) {
    super(sentence);
  }

  public Unmeasurable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
