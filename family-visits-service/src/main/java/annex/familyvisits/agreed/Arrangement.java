package annex.familyvisits.agreed;

/** How a service comes to the establishment, in the words of table 4a. */
public enum Arrangement {
  COMMISSIONED,
  CO_COMMISSIONED,
  REGIONAL,
  REGIONAL_AGREEMENT,
  LOCAL_AGREEMENT,
  HMP_STAFF
}
