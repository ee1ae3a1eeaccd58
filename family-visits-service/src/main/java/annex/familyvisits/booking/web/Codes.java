package annex.familyvisits.booking.web;

import annex.chassis.problem.Refusal;
import annex.contracts.problem.CommonProblem;
import annex.familyvisits.booking.Channel;
import annex.familyvisits.booking.Outcome;
import annex.familyvisits.booking.Status;
import annex.familyvisits.session.VisitKind;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Codes of the wire, read. */
final class Codes {

  static final String KINDS = listed(VisitKind.values(), VisitKind::code);
  static final String CHANNELS = listed(Channel.values(), Channel::code);
  static final String OUTCOMES = listed(Outcome.values(), Outcome::code);
  private static final String STATUSES = listed(Status.values(), Status::code);

  private Codes() {}

  static @Nullable VisitKind kind(@Nullable String code) {
    return read(VisitKind.values(), VisitKind::code, code);
  }

  static @Nullable Channel channel(@Nullable String code) {
    return read(Channel.values(), Channel::code, code);
  }

  static @Nullable Outcome outcome(@Nullable String code) {
    return read(Outcome.values(), Outcome::code, code);
  }

  /** The kind that a query asks for. */
  static @Nullable VisitKind asked(String parameter, @Nullable String code) {
    return asked(parameter, code, kind(code), KINDS);
  }

  /** The status that a query asks for. */
  static @Nullable Status askedStatus(@Nullable String code) {
    return asked("status", code, read(Status.values(), Status::code, code), STATUSES);
  }

  private static <T> @Nullable T asked(
      String parameter, @Nullable String code, @Nullable T found, String known) {
    if (code != null && found == null) {
      throw new Refusal(
          CommonProblem.PARAMETER_INVALID,
          "The parameter '%s' must be %s.".formatted(parameter, known));
    }
    return found;
  }

  private static <T> @Nullable T read(
      T[] values, Function<T, String> code, @Nullable String asked) {
    return Arrays.stream(values)
        .filter(value -> code.apply(value).equals(asked))
        .findFirst()
        .orElse(null);
  }

  private static <T> String listed(T[] values, Function<T, String> code) {
    return Arrays.stream(values).map(code).collect(Collectors.joining(", ", "one of ", ""));
  }
}
