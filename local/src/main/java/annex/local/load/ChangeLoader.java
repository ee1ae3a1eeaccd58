package annex.local.load;

import annex.contracts.problem.Problem.BodyError;
import annex.local.load.Outcome.Agreed;
import annex.local.load.Outcome.AlreadyThere;
import annex.local.load.Outcome.Refused;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Gives a section its next version by a Notice of Change that the provider proposes and the
 * commissioner agrees. Every attempt begins with what is there: one that ended anywhere is taken up
 * where it ended, and what is there already is left alone.
 */
final class ChangeLoader {

  private static final String INEXPRESSIBLE = "change-inexpressible";

  private final URI gateway;
  private final Parties parties;

  ChangeLoader(URI gateway, Parties parties) {
    this.gateway = gateway;
    this.parties = parties;
  }

  Outcome load(ChangeFile change) throws IOException, NotDone {
    var section = new SectionApi(gateway, change.area(), change.establishmentId(), parties);
    var versions = section.versions();
    if (versions.isEmpty()) {
      return new Refused("section-not-commenced", null, "There is nothing to change.", List.of());
    }
    return isThere(change, section, versions)
        ? new AlreadyThere()
        : change(change, section, number(versions.getFirst(), "version"));
  }

  private static boolean isThere(ChangeFile change, SectionApi section, List<JsonNode> versions)
      throws IOException, NotDone {
    var wanted = Places.of(change.body());
    for (var version : versions) {
      if (version.path("effectiveFrom").asString("").equals(change.date())
          && Places.unlike(wanted, Places.of(section.body(number(version, "version")))).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static Outcome change(ChangeFile change, SectionApi section, int base)
      throws IOException, NotDone {
    var before = section.body(base);
    var patch = MergePatches.between(before, change.body());
    var notice =
        section.proposed().stream()
            .filter(known -> change.isProposedBy(known, base, patch))
            .findFirst()
            .orElse(null);
    if (notice == null) {
      notice = section.propose(change.proposal(base, patch));
    }
    int number = number(notice, "number");
    // A party agrees to nothing else than what it has before it.
    var unlike = Places.unlike(Places.of(change.body()), Places.of(before, notice.path("diff")));
    if (!unlike.isEmpty()) {
      section.withdraw(number, "It would make another body than was meant.");
      return inexpressible(unlike);
    }
    try {
      var agreed = section.agree(number);
      return new Agreed(number, number(agreed.path("decided"), "version"));
    } catch (NotDone e) {
      if (e.isForItsBase()) {
        section.withdraw(number, "The section has changed otherwise.");
      }
      throw e;
    }
  }

  private static Outcome inexpressible(List<BodyError> unlike) {
    var refused =
        new Refused(
            INEXPRESSIBLE,
            null,
            "No merge patch makes this body of the last version; what was proposed is withdrawn.",
            unlike);
    return refused.at(place -> "/body" + place);
  }

  private static int number(JsonNode node, String name) {
    return node.path(name).asInt();
  }
}
