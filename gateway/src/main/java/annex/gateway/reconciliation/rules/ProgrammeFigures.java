package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Sections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Figures of tables 4b and 5 that several rules ask for. */
final class ProgrammeFigures {

  static final String STARTS = "agreedStarts";
  static final String COMPLETIONS = "agreedCompletions";
  static final String SOTP = "SOTP";
  static final String LIVING_SKILLS = "LIVING_SKILLS";

  private ProgrammeFigures() {}

  /** What is agreed for a group of programmes. */
  static Figure group(Sections annex, String group, String field) {
    return Figure.number(
        "%s of %s (table 5)".formatted(words(field), group),
        annex.at(Area.INTERVENTIONS, "programmeGroups").row("group", group).at(field));
  }

  static Figure grandTotal(Sections annex, String field) {
    return Figure.number(
        "grand total of %s (table 5)".formatted(words(field)),
        annex.at(Area.INTERVENTIONS, "grandTotal").at(field));
  }

  /** The rows of table 5 that a programme of table 4b stands for: HRP for HRP-HI and HRP-MI. */
  static List<Place> rows(Sections annex, String programme) {
    return annex.at(Area.INTERVENTIONS, "programmes").rows().stream()
        .filter(row -> {
          var code = row.at("code").text();
          return code.equals(programme) || code.startsWith(programme + '-');
        })
        .toList();
  }

  /**
   * What table 5 agrees for a programme of table 4b; for the group of that name where it is one.
   */
  static Figure agreed(Sections annex, String programme, String field) {
    var rows = rows(annex, programme).stream().map(row -> row.at(field)).toList();
    return rows.isEmpty()
        ? group(annex, programme, field)
        : Figure.sum("%s of %s (table 5)".formatted(words(field), programme), rows);
  }

  /** The programmes of which table 4b expects completions by kind of offence. */
  static Set<String> programmesByOffence(Sections annex) {
    return programmes(annex, false);
  }

  /** The programmes of which table 4b expects completions by OGRS band. */
  static Set<String> programmesByOgrsBand(Sections annex) {
    return programmes(annex, true);
  }

  private static Set<String> programmes(Sections annex, boolean byBand) {
    var programmes = new LinkedHashSet<String>();
    expected(annex, byBand).forEach(row -> programmes.add(row.at("programme").text()));
    return programmes;
  }

  static Figure byOffence(Sections annex, String programme) {
    return completions(
        annex,
        programme,
        false,
        "%s completions by kind of offence (table 4b)".formatted(programme));
  }

  static Figure byOgrsBand(Sections annex, String programme) {
    return completions(
        annex, programme, true, "%s completions by OGRS band (table 4b)".formatted(programme));
  }

  static Figure allByOffence(Sections annex) {
    return Figure.sum(
        "all completions by kind of offence (table 4b)",
        expected(annex, false).map(row -> row.at("completions")).toList());
  }

  private static Figure completions(Sections annex, String programme, boolean byBand, String what) {
    return Figure.sum(
        what,
        expected(annex, byBand)
            .filter(row -> row.at("programme").says(programme))
            .map(row -> row.at("completions"))
            .toList());
  }

  private static Stream<Place> expected(Sections annex, boolean byBand) {
    return annex.at(Area.INTERVENTIONS, "additionalOffer").rows().stream()
        .filter(offer -> offer.at("segment").text().startsWith(CapacityFigures.OGRS) == byBand)
        .flatMap(offer -> offer.at("expectedCompletions").rows().stream());
  }

  private static String words(String field) {
    return field.equals(STARTS) ? "agreed starts" : "agreed completions";
  }
}
