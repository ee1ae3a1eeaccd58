package annex.familyvisits.agreed.json;

import annex.chassis.decide.GroupedReads;
import annex.chassis.json.StrictJson;
import annex.commissioning.EstablishmentId;
import annex.commissioning.section.SectionVersion;
import annex.commissioning.section.SectionVersions;
import annex.familyvisits.agreed.AgreedHistory;
import annex.familyvisits.agreed.AgreedHistory.Dated;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.agreed.AgreedVisits;
import annex.familyvisits.agreed.FamilyVisitsSection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Reads bodies from the JSON texts that they are kept as. Versions are never changed or removed,
 * and numbered from 1 without gaps: whether there is a next one tells whether all have been read.
 */
@Component
final class JsonAgreedSections implements AgreedSections {

  private static final int AT_ONCE = 20;

  private final SectionVersions versions;
  private final StrictJson json;
  private final ConcurrentHashMap<EstablishmentId, AgreedHistory> known = new ConcurrentHashMap<>();
  private final GroupedReads<EstablishmentId, AgreedHistory> reads = new GroupedReads<>(this::read);

  JsonAgreedSections(SectionVersions versions, StrictJson json) {
    this.versions = versions;
    this.json = json;
  }

  @Override
  public AgreedHistory of(EstablishmentId establishment) {
    return reads.read(establishment);
  }

  private AgreedHistory read(EstablishmentId establishment) {
    var last = known.get(establishment);
    if (last != null && versions.find(establishment, last.versions().size() + 1).isEmpty()) {
      return last;
    }
    var found = new AgreedHistory(all(establishment));
    if (!found.versions().isEmpty()) {
      known.put(establishment, found);
    }
    return found;
  }

  private List<Dated> all(EstablishmentId establishment) {
    var found = new ArrayList<Dated>();
    for (long offset = 0; ; offset += AT_ONCE) {
      var stretch = versions.newestFirst(establishment, offset, AT_ONCE);
      stretch.stream().map(this::dated).forEach(found::add);
      if (stretch.size() < AT_ONCE) {
        return found;
      }
    }
  }

  private Dated dated(SectionVersion version) {
    return new Dated(
        version.effectiveFrom(),
        new AgreedVisits(
            version.number(),
            json.read(version.body().getBytes(StandardCharsets.UTF_8), FamilyVisitsSection.class)));
  }
}
