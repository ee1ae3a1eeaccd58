package annex.local.host;

import annex.local.platform.Module;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.sift.AbstractDiscriminator;

/**
 * Gives each module a log of its own, also where all share a process. Named in {@code logback.xml}.
 */
public final class ModuleDiscriminator extends AbstractDiscriminator<ILoggingEvent> {

  @Override
  public String getDiscriminatingValue(ILoggingEvent event) {
    return CurrentModule.get().map(Module::code).orElse("platform");
  }

  @Override
  public String getKey() {
    return "module";
  }
}
