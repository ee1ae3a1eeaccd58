package annex.commissioning.notice;

import annex.access.Party;

/**
 * Who acts for a party.
 *
 * @param party for which side of the agreement
 * @param client the program that called
 * @param subject on whose behalf
 */
public record PartyMember(Party party, String client, String subject) {}
