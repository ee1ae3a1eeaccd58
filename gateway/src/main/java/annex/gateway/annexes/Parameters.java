package annex.gateway.annexes;

import annex.contracts.IsoText;
import annex.contracts.UkTime;
import annex.contracts.problem.CommonProblem;
import annex.gateway.problem.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The parameters of a request, read strictly: what cannot be understood is refused by name. */
public final class Parameters {

  private static final String DATE = "a date such as 2014-10-01";
  private static final String INSTANT = "an instant such as 2026-01-01T00:00:00Z";

  private final MultiValueMap<String, String> sent;
  private final Clock clock;

  Parameters(MultiValueMap<String, String> sent, Clock clock) {
    this.sent = sent;
    this.clock = clock;
  }

  /** A date; today, in the United Kingdom, where none is given. */
  public LocalDate date(String name) {
    var date = read(name, IsoText::date, DATE);
    return date == null ? UkTime.today(clock) : date;
  }

  /** A date that has to be given. */
  public LocalDate dateGiven(String name) {
    var date = read(name, IsoText::date, DATE);
    if (date == null) {
      throw invalid(name, "given, as " + DATE);
    }
    return date;
  }

  /** A moment, null where none is given. */
  public @Nullable Instant instant(String name) {
    return read(name, IsoText::instant, INSTANT);
  }

  /** A text, null where none is given. */
  public @Nullable String text(String name) {
    return sent.getFirst(name);
  }

  /** What a text stands for, null where none is given. */
  public <T> @Nullable T read(String name, Function<String, Optional<T>> meaning, String kind) {
    var text = sent.getFirst(name);
    return text == null ? null : meaning.apply(text).orElseThrow(() -> invalid(name, kind));
  }

  /** Which stretch of a list is asked for, by {@code page} and {@code size}. */
  public Stretch stretch() {
    return new Stretch(
        number("page", 0, 0, Integer.MAX_VALUE), number("size", Stretch.USUAL, 1, Stretch.LARGEST));
  }

  private int number(String name, int usual, int least, int most) {
    var text = sent.getFirst(name);
    if (text == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw invalid(name, between(least, most));
    }
    throw invalid(name, between(least, most));
  }

  private static String between(int least, int most) {
    return "a number from %d to %d".formatted(least, most);
  }

  private static Refused invalid(String name, String kind) {
    return new Refused(
        CommonProblem.PARAMETER_INVALID, "The parameter '%s' must be %s.".formatted(name, kind));
  }
}
