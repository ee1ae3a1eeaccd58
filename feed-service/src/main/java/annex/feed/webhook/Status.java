package annex.feed.webhook;

import java.util.Locale;

/** How it stands with a webhook. */
public enum Status {
  /** Its target has not proven yet that it wants deliveries. */
  UNVERIFIED,

  /** Its target is sent what happens. */
  ACTIVE,

  /** Its owner has stopped it for now. */
  PAUSED,

  /** The platform has stopped it, for nothing was taken for days or its target is gone. */
  SWITCHED_OFF;

  /** As it stands on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
