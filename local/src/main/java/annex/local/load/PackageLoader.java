package annex.local.load;

import annex.contracts.Area;
import annex.contracts.problem.Problem.BodyError;
import annex.local.load.CommencementFile.UnreadableFile;
import annex.local.load.Outcome.AlreadyThere;
import annex.local.load.Outcome.Commenced;
import annex.local.load.Outcome.Missing;
import annex.local.load.Outcome.Refused;
import annex.local.load.Outcome.Unanswered;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;

/**
 * Puts a package through the public APIs, one area after the other. To repeat it changes nothing.
 */
public final class PackageLoader {

  private final URI gateway;
  private final Supplier<String> token;
  private final Retries retries;

  /**
   * Loads through this gateway.
   *
   * @param gateway its base URL
   * @param token of a client who may write
   */
  public PackageLoader(URI gateway, Supplier<String> token) {
    this(gateway, token, Retries.upToAMinute());
  }

  PackageLoader(URI gateway, Supplier<String> token, Retries retries) {
    this.gateway = gateway;
    this.token = token;
    this.retries = retries;
  }

  /** Loads the file of one area. */
  public Outcome load(AnnexPackage annex, Area area) {
    return annex.content(area).map(content -> load(area, content)).orElseGet(Missing::new);
  }

  private Outcome load(Area area, byte[] content) {
    try {
      return commence(area, CommencementFile.read(content));
    } catch (UnreadableFile e) {
      var error = new BodyError(e.pointer(), String.valueOf(e.getMessage()), null);
      return new Refused("file-unreadable", null, "The file cannot be sent.", List.of(error));
    }
  }

  private Outcome commence(Area area, CommencementFile file) {
    var path = "/%s/establishments/%s/commencement".formatted(area, file.establishmentId());
    try {
      return outcome(retries.post(gateway.resolve(path), file.request(), token.get()));
    } catch (IOException e) {
      return new Unanswered("%s does not answer (%s)".formatted(gateway, e.getMessage()));
    }
  }

  private static Outcome outcome(Answer answer) {
    return switch (answer.status()) {
      case 201 -> new Commenced();
      case 200 -> new AlreadyThere();
      default -> answer.status() >= 500 ? unanswered(answer) : refused(answer);
    };
  }

  private static Outcome unanswered(Answer answer) {
    return new Unanswered("the platform answered with status %d".formatted(answer.status()));
  }

  private static Outcome refused(Answer answer) {
    try {
      return Problems.read(answer.body());
    } catch (JacksonException notAProblem) {
      return unanswered(answer);
    }
  }
}
