package annex.interventions.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.AnnexYear;
import java.util.List;

/**
 * The body of the interventions section.
 *
 * @param year of the annex, as {@code 2014-15}
 * @param deliversNomsCommissionedAccreditedProgrammes whether accredited programmes that NOMS
 *     commissions are delivered here
 * @param programmes table 5; codes differ
 * @param programmeGroups table 5, by kind of programme; groups differ
 * @param grandTotal table 5, of all groups
 * @param coreOfferAvailability to whom table 4a is open
 * @param coreOffer table 4a, by output; numbers differ
 * @param additionalOffer table 4b, by segment; segments differ and may overlap (INT-38)
 * @param riskManagement table 4b, by risk of serious harm; levels differ (INT-48)
 * @param notes what is printed under table 4b
 */
public record InterventionsSection(
    String year,
    Boolean deliversNomsCommissionedAccreditedProgrammes,
    List<Programme> programmes,
    List<ProgrammeGroup> programmeGroups,
    Volumes grandTotal,
    String coreOfferAvailability,
    List<CoreOutput> coreOffer,
    List<AdditionalOffer> additionalOffer,
    List<RiskManagement> riskManagement,
    List<Note> notes) {

  public InterventionsSection {
    Fields.check()
        .text("year", year)
        .is("year", year, AnnexYear::isOne, "must be such as 2014-15", null)
        .present(
            "deliversNomsCommissionedAccreditedProgrammes",
            deliversNomsCommissionedAccreditedProgrammes)
        .rows("programmes", programmes)
        .distinct("programmes", programmes, Programme::code, "INT-36")
        .rows("programmeGroups", programmeGroups)
        .distinct("programmeGroups", programmeGroups, ProgrammeGroup::group, "INT-36")
        .present("grandTotal", grandTotal)
        .text("coreOfferAvailability", coreOfferAvailability)
        .rows("coreOffer", coreOffer)
        .distinct("coreOffer", coreOffer, CoreOutput::number, null)
        .rows("additionalOffer", additionalOffer)
        .distinct("additionalOffer", additionalOffer, AdditionalOffer::segment, "INT-38")
        .rows("riskManagement", riskManagement)
        .distinct("riskManagement", riskManagement, RiskManagement::rosh, "INT-48")
        .rows("notes", notes)
        .orRefuse();
    programmes = List.copyOf(programmes);
    programmeGroups = List.copyOf(programmeGroups);
    coreOffer = List.copyOf(coreOffer);
    additionalOffer = List.copyOf(additionalOffer);
    riskManagement = List.copyOf(riskManagement);
    notes = List.copyOf(notes);
  }
}
