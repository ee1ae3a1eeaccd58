package annex.familyvisits.entitlement;

/** What came of an adjustment. */
public sealed interface Adjusting {

  /** It is recorded. */
  record Adjusted(PrisonerMonth month) implements Adjusting {}

  /** Fewer would be left than are held and used; nothing was changed. */
  record TooLow(PrisonerMonth month) implements Adjusting {}

  /** No section was in force in the month. */
  record NothingAgreed() implements Adjusting {}
}
