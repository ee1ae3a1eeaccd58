package annex.commissioning.body;

import java.util.regex.Pattern;

/** How texts with a fixed form are written in bodies. */
public final class Notation {

  /** A code of our own, such as {@code LIVING_SKILLS}. */
  public static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

  /** The code of a delivery metric, such as {@code CU095a}; upper and lower case differ (GOV-4). */
  public static final Pattern METRIC = Pattern.compile("[A-Z]{2}\\d{3}[A-Za-z]?");

  /** An ISO 8601 period in calendar units, such as {@code P12M}. */
  public static final Pattern PERIOD = Pattern.compile("P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?");

  private Notation() {}
}
