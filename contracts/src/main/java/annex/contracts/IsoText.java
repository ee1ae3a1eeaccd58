package annex.contracts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import java.util.regex.Pattern;

/** Codes, dates and instants as they stand in paths, queries and events: in one form each. */
public final class IsoText {

  private static final Pattern AGENCY_CODE = Pattern.compile("[A-Z]{3}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");

  private static final DateTimeFormatter TO_THE_MILLISECOND =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private IsoText() {}

  /** Whether the text is an agency code: three capital letters, such as {@code WMI}. */
  public static boolean isAgencyCode(String text) {
    return AGENCY_CODE.matcher(text).matches();
  }

  /** The date that the text stands for, such as {@code 2014-10-01}; none for 2014-02-30. */
  public static Optional<LocalDate> date(String text) {
    try {
      return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The instant that the text stands for, such as {@code 2026-01-01T00:00:00Z}. */
  public static Optional<Instant> instant(String text) {
    try {
      return INSTANT.matcher(text).matches() ? Optional.of(Instant.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** An instant as it is written everywhere: UTC, always with three digits of a second. */
  public static String of(Instant moment) {
    return TO_THE_MILLISECOND.format(moment);
  }
}
