package annex.familyvisits.booking;

import annex.familyvisits.session.VisitKind;
import org.jspecify.annotations.Nullable;

/** What came of placing a booking on the day of a hall. */
public sealed interface Placement {

  /** It has its place. */
  record Placed(Booking booking) implements Placement {}

  /** The same request had placed it before; nothing was changed. */
  record AlreadyPlaced(Booking booking) implements Placement {}

  /** Another request came under the same key; nothing was changed. */
  record KeyReused() implements Placement {}

  /** The day has no such session. */
  record UnknownSession() implements Placement {}

  /** The session has no place left for a visit of this kind. */
  record Full(String session, VisitKind kind) implements Placement {}

  /**
   * The session is not held, or has no visits of this kind.
   *
   * @param reason why the hall is closed, or null
   */
  record NotHeld(String session, VisitKind kind, @Nullable String reason) implements Placement {}

  /** The session has begun. */
  record Begun(String session) implements Placement {}

  /** Somebody has found the booking abandoned, and has given back what was held for it. */
  record Voided() implements Placement {}
}
