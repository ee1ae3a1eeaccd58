package annex.familyvisits.entitlement;

/** What came of an adjustment. */
public sealed interface Adjusting {

  /** It is recorded. */
  record Adjusted(PrisonerMonth month) implements Adjusting {}

  /** It, or another under the same key, was recorded before; nothing was changed. */
  record Repeated(PrisonerMonth month, boolean same) implements Adjusting {}

  /** Fewer would be left than are held and used; nothing was changed. */
  record TooLow(PrisonerMonth month) implements Adjusting {}

  /** No section was in force in the month. */
  record NothingAgreed() implements Adjusting {}
}
