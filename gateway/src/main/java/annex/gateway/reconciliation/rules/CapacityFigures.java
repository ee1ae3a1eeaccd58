package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Sections;
import java.util.List;

/** Figures of tables 1 to 2d and of the segments of table 4b that several rules ask for. */
final class CapacityFigures {

  /** The segments by likelihood of reconviction, which cover everyone assessed once (INT-38). */
  static final String OGRS = "OGRS_";

  private CapacityFigures() {}

  static Figure operationalCapacity(Sections annex) {
    return Figure.number(
        "operational capacity (table 2a)", annex.at(Area.CAPACITY, "capacity/operationalCapacity"));
  }

  static Figure certifiedNormalAccommodation(Sections annex) {
    return Figure.number(
        "CNA (table 2a)", annex.at(Area.CAPACITY, "capacity/certifiedNormalAccommodation"));
  }

  static Figure splitSitePlaces(Sections annex) {
    return Figure.sum(
        "places of the split site (table 2c)",
        annex.at(Area.CAPACITY, "splitSite/places").rows().stream()
            .map(row -> row.at("places"))
            .toList());
  }

  /** The places that table 2c sets apart for sex offenders. */
  static Figure sexOffenderPlaces(Sections annex) {
    return Figure.sum(
        "sex offender places (table 2c)",
        annex.at(Area.CAPACITY, "splitSite/places").rows().stream()
            .filter(row -> row.at("group").text().startsWith("SEX_OFFENDER"))
            .map(row -> row.at("places"))
            .toList());
  }

  static List<Place> segments(Sections annex) {
    return annex.at(Area.CAPACITY, "segments").rows();
  }

  static List<Place> ogrsSegments(Sections annex) {
    return segments(annex).stream()
        .filter(segment -> segment.at("code").text().startsWith(OGRS))
        .toList();
  }

  static Place segment(Sections annex, String code) {
    return annex.at(Area.CAPACITY, "segments").row("code", code);
  }

  /** How many people are in a segment. */
  static Figure size(Place segment) {
    return Figure.number(segment.at("code").text() + " (table 4b)", segment.at("count"));
  }

  static Figure ogrsBands(Sections annex) {
    return Figure.sum(
        "sum of the OGRS bands (table 4b)",
        ogrsSegments(annex).stream().map(segment -> segment.at("count")).toList());
  }
}
