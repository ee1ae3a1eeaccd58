package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.Map;
import java.util.stream.Stream;

/** All of them are rounded. */
final class OffenceSharesMakeTheSegment implements Rule {

  private static final Map<String, String> SEGMENTS =
      Map.of("SEXUAL", "SEXUAL_OFFENDERS", "VIOLENT", "VIOLENT_OFFENDERS");

  @Override
  public Terms terms() {
    return Terms.info(
            "offence-shares-make-the-segment",
            "A segment of table 4b by kind of offence has the share of all OGRS bands that their"
                + " offence shares make.")
        .in(Area.CAPACITY, "4b")
        .covering("INT-38");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return SEGMENTS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(segment ->
            Shares.fit(
                CapacityFigures.size(CapacityFigures.segment(annex, segment.getValue())),
                CapacityFigures.ogrsBands(annex),
                shares(annex, segment.getKey())));
  }

  private static Figure shares(Sections annex, String offence) {
    var what = "%s shares of the OGRS bands (table 4b)".formatted(offence);
    return Figure.sum(
        what,
        CapacityFigures.ogrsSegments(annex).stream()
            .map(band -> band.at("offenceShares").row("offence", offence).at("percent"))
            .map(percent -> Figure.percent(what, percent))
            .toList());
  }
}
