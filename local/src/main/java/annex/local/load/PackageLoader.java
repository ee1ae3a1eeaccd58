package annex.local.load;

import annex.contracts.Area;
import annex.contracts.problem.Problem.BodyError;
import annex.local.load.Outcome.AlreadyThere;
import annex.local.load.Outcome.Commenced;
import annex.local.load.Outcome.HeldBack;
import annex.local.load.Outcome.Missing;
import annex.local.load.Outcome.Refused;
import annex.local.load.Outcome.Unanswered;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Puts a package through the public APIs: it commences one area after the other, then changes them
 * in the order of the dates. To repeat it changes nothing.
 */
public final class PackageLoader {

  private final URI gateway;
  private final Parties parties;
  private final Retries retries;
  private final ChangeLoader changes;

  /**
   * Loads through this gateway.
   *
   * @param gateway its base URL
   * @param parties who commence, propose and agree
   */
  public PackageLoader(URI gateway, Parties parties) {
    this(gateway, parties, Retries.upToAMinute());
  }

  PackageLoader(URI gateway, Parties parties, Retries retries) {
    this.gateway = gateway;
    this.parties = parties;
    this.retries = retries;
    this.changes = new ChangeLoader(gateway, parties);
  }

  /**
   * Loads every file, each whatever became of the others. Only a change whose section failed is
   * held back: it would be made on another version than it is meant for, and could not be undone.
   *
   * @param told of each file in turn, and of what became of it
   * @return whether none failed
   */
  public boolean load(AnnexPackage annex, BiConsumer<String, Outcome> told) {
    var failed = new EnumMap<Area, String>(Area.class);
    var well = true;
    for (var area : Area.values()) {
      var name = AnnexPackage.fileOf(area);
      var outcome = commence(annex, area);
      if (outcome.failed()) {
        failed.put(area, name);
        well = false;
      }
      told.accept(name, outcome);
    }
    for (var name : annex.changes()) {
      var area = annex.areaOf(name);
      var failedBefore = area.map(failed::get);
      var outcome = failedBefore.<Outcome>map(HeldBack::new).orElseGet(() -> change(annex, name));
      if (outcome.failed()) {
        area.ifPresent(one -> failed.putIfAbsent(one, name));
        well = false;
      }
      told.accept(name, outcome);
    }
    return well;
  }

  private Outcome commence(AnnexPackage annex, Area area) {
    var name = AnnexPackage.fileOf(area);
    if (!annex.has(name)) {
      return new Missing();
    }
    try {
      var file = CommencementFile.read(annex.content(name));
      return insist(() -> commence(area, file));
    } catch (UnreadableFile e) {
      return unreadable(e);
    }
  }

  private Outcome commence(Area area, CommencementFile file) throws IOException, NotDone {
    var path = "/%s/establishments/%s/commencement".formatted(area, file.establishmentId());
    var answer = Answer.toPost(gateway.resolve(path), file.request(), parties.provider().get());
    return switch (answer.status()) {
      case 201 -> new Commenced();
      case 200 -> new AlreadyThere();
      default -> throw NotDone.because(answer);
    };
  }

  private Outcome change(AnnexPackage annex, String name) {
    try {
      var file = ChangeFile.read(annex.content(name));
      return insist(() -> changes.load(file));
    } catch (UnreadableFile e) {
      return unreadable(e);
    }
  }

  private static Outcome unreadable(UnreadableFile e) {
    var error = new BodyError(e.pointer(), String.valueOf(e.getMessage()), null);
    return new Refused("file-unreadable", null, "The file cannot be sent.", List.of(error));
  }

  private Outcome insist(Retries.Attempt attempt) {
    try {
      return retries.insist(attempt);
    } catch (IOException e) {
      return new Unanswered("%s does not answer (%s)".formatted(gateway, e.getMessage()));
    }
  }
}
