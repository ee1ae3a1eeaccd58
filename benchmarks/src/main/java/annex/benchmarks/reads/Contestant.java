package annex.benchmarks.reads;

import annex.benchmarks.process.RunningProcess;
import java.util.List;
import java.util.Map;

/**
 * A server that is asked for one thing in one form.
 *
 * @param server who answers
 * @param form what is asked for
 * @param url where
 * @param headers of the request
 * @param answer what it must answer, seen once before the rounds
 * @param parts the processes that work for the answer, by what they are, the server itself first
 */
record Contestant(
    String server,
    Form form,
    String url,
    Map<String, String> headers,
    Answer answer,
    Map<String, List<RunningProcess>> parts) {

  /** What is asked for. */
  enum Form {
    GZIP("annex, gzip"),
    IDENTITY("annex, identity"),
    UNCHANGED("annex, 304"),
    SECTION("section, proxied");

    private final String words;

    Form(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  String name() {
    return server + " " + form;
  }
}
