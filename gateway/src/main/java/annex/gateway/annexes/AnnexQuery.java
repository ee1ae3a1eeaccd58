package annex.gateway.annexes;

import annex.access.View;
import annex.gateway.timeline.Annex;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the annex itself.
 *
 * @param asOf the date that it is read for
 * @param knownAt the moment whose knowledge it shows, null for now
 */
record AnnexQuery(LocalDate asOf, @Nullable Instant knownAt) implements Question {

  @Override
  public byte[] answer(Annex annex, View view) {
    return AnnexText.of(annex.read(asOf, knownAt), view);
  }
}
