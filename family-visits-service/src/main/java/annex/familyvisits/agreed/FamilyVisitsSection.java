package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of the family visits section. Parts that only the strategy of 2023-24 knows are null or
 * empty before it.
 *
 * @param halls where visits are held; names differ
 * @param visiting the visit itself and what surrounds it
 * @param entitlements how many visits a prisoner has
 * @param booking how visits are booked
 * @param videoVisits visits by video call, or null
 * @param videoLinks of the establishment that are no visits, or null
 * @param familyDays days for whole families
 * @param forums where families are heard
 * @param services for families and for people without visits
 * @param specifications rows of table 7a on visits; numbers differ
 * @param options rows of table 7c on visits; numbers differ (VIS-28)
 * @param contact between visits, or null
 * @param safety how families are part of it, or null
 * @param resettlement meetings before discharge, or null
 * @param careExperienced support of people who were in care, or null
 * @param haven unit for elderly and disabled people, or null
 * @param needs what was found that families need, or null
 * @param diversity of the population, or null
 * @param surveys of visitors and prisoners, or null
 * @param partnerAgencies that work with families
 * @param initiatives by name
 * @param events by name
 * @param roles that look after families, no person's name
 * @param commitments that the strategy makes
 * @param strategy that all this follows, or null
 */
public record FamilyVisitsSection(
    List<Hall> halls,
    Visiting visiting,
    Entitlements entitlements,
    Booking booking,
    @Nullable VideoVisits videoVisits,
    @Nullable VideoLinks videoLinks,
    FamilyDays familyDays,
    Forums forums,
    List<FamilyService> services,
    List<Specification> specifications,
    List<ServiceOption> options,
    @Nullable Contact contact,
    @Nullable Safety safety,
    @Nullable Resettlement resettlement,
    @Nullable CareExperienced careExperienced,
    @Nullable Haven haven,
    @Nullable Needs needs,
    @Nullable Diversity diversity,
    @Nullable Surveys surveys,
    List<PartnerAgency> partnerAgencies,
    List<String> initiatives,
    List<String> events,
    List<String> roles,
    List<Commitment> commitments,
    @Nullable Strategy strategy) {

  public FamilyVisitsSection {
    Fields.check()
        .rows("halls", halls)
        .distinct("halls", halls, Hall::name, "VIS-7")
        .present("visiting", visiting)
        .present("entitlements", entitlements)
        .present("booking", booking)
        .present("familyDays", familyDays)
        .present("forums", forums)
        .rows("services", services)
        .rows("specifications", specifications)
        .distinct("specifications", specifications, Specification::number, null)
        .rows("options", options)
        .distinct("options", options, ServiceOption::number, "VIS-28")
        .rows("partnerAgencies", partnerAgencies)
        .texts("initiatives", initiatives)
        .texts("events", events)
        .texts("roles", roles)
        .rows("commitments", commitments)
        .orRefuse();
    halls = List.copyOf(halls);
    services = List.copyOf(services);
    specifications = List.copyOf(specifications);
    options = List.copyOf(options);
    partnerAgencies = List.copyOf(partnerAgencies);
    initiatives = List.copyOf(initiatives);
    events = List.copyOf(events);
    roles = List.copyOf(roles);
    commitments = List.copyOf(commitments);
  }
}
