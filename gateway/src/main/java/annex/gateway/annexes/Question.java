package annex.gateway.annexes;

import annex.access.View;
import annex.gateway.timeline.Annex;

/**
 * Something that is asked of an annex. It is a value: the same question, asked by callers who see
 * the same, has the same answer until anything is heard of the annex.
 */
public interface Question {

  /**
   * The answer as JSON text in UTF-8.
   *
   * @param view what whoever asks may see; the answer tells nothing beyond it
   */
  byte[] answer(Annex annex, View view);
}
