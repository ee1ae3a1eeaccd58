package annex.familyvisits.agreed;

/**
 * A version of the family visits section, as it was agreed.
 *
 * @param version its number, from 1
 * @param body what it says
 */
public record AgreedVisits(int version, FamilyVisitsSection body) {}
