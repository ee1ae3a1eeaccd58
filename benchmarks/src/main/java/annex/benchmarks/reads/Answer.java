package annex.benchmarks.reads;

import annex.benchmarks.process.Unmeasurable;

/**
 * What every answer of a run must be. wrk counts answers of 400 and above; that it was the right
 * answer, and the whole of it, shows in the number of bytes.
 *
 * @param status of the answer
 * @param bodyBytes length of its body
 */
record Answer(int status, int bodyBytes) {

  private static final int HEADERS_AT_MOST = 1_000;

  /** What is under way when a run ends was received in part and is not counted as answered. */
  private static final double CUT_OFF = 1.1;

  /**
   * Looks whether a run consisted of such answers.
   *
   * @throws Unmeasurable when it did not
   */
  void require(Load load, String name) {
    if (load.requests() == 0) {
      throw new Unmeasurable(name + ": nothing was answered.");
    }
    if (load.failed() > 0) {
      throw new Unmeasurable(
          "%s: %,d answers failed, %,d did not.".formatted(name, load.failed(), load.requests()));
    }
    double bytes = load.bytesPerRequest();
    if (bytes < bodyBytes || bytes > bodyBytes * CUT_OFF + HEADERS_AT_MOST) {
      throw new Unmeasurable(
          "%s: answers had %.0f bytes, where the body of a %d has %d."
              .formatted(name, bytes, status, bodyBytes));
    }
  }
}
