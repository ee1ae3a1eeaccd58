package annex.benchmarks.reads;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import annex.benchmarks.process.Unmeasurable;
import org.junit.jupiter.api.Test;

class AnswerTest {

  private static final Answer PAGE = new Answer(200, 9_000);
  private static final Answer UNCHANGED = new Answer(304, 0);

  @Test
  void whole_answers_with_their_headers_are_what_was_asked_for() {
    assertThatCode(() -> PAGE.require(load(1000, 9_250), "gateway")).doesNotThrowAnyException();
    assertThatCode(() -> UNCHANGED.require(load(1000, 180), "gateway")).doesNotThrowAnyException();
  }

  @Test
  void one_failed_answer_spoils_a_run() {
    var load = new Load(1000, 1_000_000, 9_250_000, 1, 100, 200);

    assertThatExceptionOfType(Unmeasurable.class)
        .isThrownBy(() -> PAGE.require(load, "gateway gzip"))
        .withMessage("gateway gzip: 1 answers failed, 1,000 did not.");
  }

  @Test
  void answers_of_another_size_are_not_those_that_were_asked_for() {
    assertThatExceptionOfType(Unmeasurable.class)
        .isThrownBy(() -> PAGE.require(load(1000, 180), "gateway"));
    assertThatExceptionOfType(Unmeasurable.class)
        .isThrownBy(() -> UNCHANGED.require(load(1000, 9_250), "gateway"));
  }

  @Test
  void no_answers_are_no_measurement() {
    assertThatExceptionOfType(Unmeasurable.class)
        .isThrownBy(() -> PAGE.require(load(0, 0), "gateway"));
  }

  private static Load load(long requests, long bytesEach) {
    return new Load(requests, 1_000_000, requests * bytesEach, 0, 100, 200);
  }
}
