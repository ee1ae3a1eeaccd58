package annex.familyvisits.booking;

import annex.chassis.check.Fields;

/**
 * Who comes, as numbers and without names.
 *
 * @param adults so many
 * @param children so many
 */
public record Visitors(Integer adults, Integer children) {

  /** More than any table has chairs for. */
  private static final int MOST = 20;

  public Visitors {
    var fields =
        Fields.check()
            .present("adults", adults)
            .notNegative("adults", adults)
            .present("children", children)
            .notNegative("children", children);
    if (adults != null && children != null) {
      fields
          .is("adults", adults, number -> number <= MOST, "must not be above " + MOST, null)
          .is("children", children, number -> number <= MOST, "must not be above " + MOST, null)
          .is("adults", adults, number -> number + children != 0, "somebody must come", null);
    }
    fields.orRefuse();
  }
}
