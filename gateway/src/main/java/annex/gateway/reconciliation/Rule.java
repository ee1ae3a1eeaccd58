package annex.gateway.reconciliation;

import java.util.stream.Stream;

/** A rule over the sections of an annex. It holds no state and knows no establishment. */
public interface Rule {

  /** What it is about. */
  Terms terms();

  /**
   * Where an annex breaks it.
   *
   * @param annex with a section of every area of the terms
   */
  Stream<Contradiction> check(Sections annex);
}
