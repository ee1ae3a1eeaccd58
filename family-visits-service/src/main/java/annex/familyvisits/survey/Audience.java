package annex.familyvisits.survey;

/** Who was asked. */
public enum Audience {
  VISITORS,
  PRISONERS,
  FAMILIES,
  STAFF
}
