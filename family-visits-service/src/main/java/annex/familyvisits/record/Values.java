package annex.familyvisits.record;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import annex.familyvisits.entitlement.PrisonerNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks that many records share. */
public final class Values {

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
  private static final int LONGEST_ROLE = 100;
  private static final int LONGEST_LINE = 400;

  /** How a prisoner's number is written, for messages. */
  public static final String NUMBER = "written such as A0001AA";

  private Values() {}

  /** The prisoner of this number; null where it is none. */
  public static @Nullable PrisonerNumber number(String text) {
    return PrisonerNumber.NOTATION.matcher(text).matches() ? new PrisonerNumber(text) : null;
  }

  /** The date is there, and one of our days. */
  public static Fields date(Fields fields, String field, @Nullable LocalDate date) {
    return optionalDate(fields.present(field, date), field, date);
  }

  /** Where it is there, the date is one of our days. */
  public static Fields optionalDate(Fields fields, String field, @Nullable LocalDate date) {
    return fields.is(
        field,
        date,
        day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST),
        "must be a date of our days",
        null);
  }

  /** The number of a prisoner. */
  public static Fields prisoner(Fields fields, String field, @Nullable String number) {
    return fields.text(field, number).matches(field, number, PrisonerNumber.NOTATION, "A0001AA");
  }

  /** A role or an agency as a code, so that nobody is named. */
  public static Fields role(Fields fields, String field, @Nullable String role) {
    return fields
        .text(field, role)
        .matches(field, role, Notation.CODE, "FAMILY_SUPPORT_WORKER")
        .is(
            field,
            role,
            code -> code.length() <= LONGEST_ROLE,
            "must not be longer than " + LONGEST_ROLE,
            null);
  }

  /** A line of text. */
  public static Fields line(Fields fields, String field, @Nullable String text) {
    return optionalLine(fields.text(field, text), field, text);
  }

  /** A line of text, or nothing. */
  public static Fields optionalLine(Fields fields, String field, @Nullable String text) {
    return fields
        .optionalText(field, text)
        .is(
            field,
            text,
            line -> line.length() <= LONGEST_LINE,
            "must not be longer than " + LONGEST_LINE,
            null);
  }

  /** A number from the least to the most. */
  public static Fields number(
      Fields fields,
      String field,
      @Nullable Integer number,
      int least,
      int most,
      @Nullable String rule) {
    return fields
        .present(field, number)
        .is(
            field,
            number,
            value -> value >= least && value <= most,
            "must be from %d to %d".formatted(least, most),
            rule);
  }
}
