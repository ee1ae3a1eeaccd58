package annex.local.platform;

import java.time.Duration;
import java.util.Set;

/** Hears how a start goes. */
public interface StartProgress {

  /** Nobody hears. */
  StartProgress NONE =
      new StartProgress() {
        @Override
        public void begins(String what) {}

        @Override
        public void done(Duration after) {}

        @Override
        public void ready(Module module, Duration after) {}

        @Override
        public void waiting(Set<Module> modules, Duration since) {}
      };

  /** Something begins that takes a while, told in a few words. */
  void begins(String what);

  /** What began last is done. */
  void done(Duration after);

  /** A module does its work. */
  void ready(Module module, Duration after);

  /** These do not yet. Called many times a second. */
  void waiting(Set<Module> modules, Duration since);
}
