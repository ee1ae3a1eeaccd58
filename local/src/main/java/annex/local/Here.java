package annex.local;

import annex.local.identity.DemoAccess;
import annex.local.load.Parties;
import annex.local.platform.Home;
import annex.local.platform.Platform;
import annex.local.platform.Ports;
import java.nio.file.Path;

/** Where the command was given: the project's directory and the environment. */
final class Here {

  private Here() {}

  static Path project() {
    return Path.of(System.getProperty("annex.project", "."));
  }

  static Home home() {
    return Home.from(System.getenv(), project());
  }

  static Platform platform() {
    return new Platform(home(), sample());
  }

  /** The ports of what runs, else those that the environment asks for. */
  static Ports ports() {
    return platform().processes().stream()
        .findFirst()
        .map(process -> process.ports())
        .orElseGet(Here::wantedPorts);
  }

  static Ports wantedPorts() {
    return Ports.from(System.getenv());
  }

  /** Tokens of the platform with these ports. */
  static DemoAccess access(Ports ports) {
    return DemoAccess.of(home(), ports, System.getenv());
  }

  /** The parties to the agreement, as the demo clients speak for them. */
  static Parties parties(Ports ports) {
    var access = access(ports);
    return new Parties(access.provider(), access.commissioner());
  }

  /** The annex package of HMP Wymott. */
  static Path sample() {
    return project().resolve("samples").resolve("hmp-wymott");
  }
}
