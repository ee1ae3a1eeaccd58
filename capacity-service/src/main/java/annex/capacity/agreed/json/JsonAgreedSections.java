package annex.capacity.agreed.json;

import annex.capacity.agreed.AgreedSection;
import annex.capacity.agreed.AgreedSections;
import annex.capacity.agreed.CapacitySection;
import annex.chassis.json.StrictJson;
import annex.commissioning.EstablishmentId;
import annex.commissioning.section.SectionVersion;
import annex.commissioning.section.SectionVersions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads bodies from the JSON texts that they are kept as. */
@Component
final class JsonAgreedSections implements AgreedSections {

  private static final int AT_ONCE = 20;

  private final SectionVersions versions;
  private final StrictJson json;

  JsonAgreedSections(SectionVersions versions, StrictJson json) {
    this.versions = versions;
    this.json = json;
  }

  @Override
  public Optional<AgreedSection> inForce(EstablishmentId establishment, LocalDate asOf) {
    return versions.inForce(establishment, asOf, null).map(this::read);
  }

  /** Versions hold from ever later dates, so that those to come stand together at the end. */
  @Override
  public List<AgreedSection> after(EstablishmentId establishment, LocalDate date) {
    var after = new ArrayList<AgreedSection>();
    for (long offset = 0; ; offset += AT_ONCE) {
      var stretch = versions.newestFirst(establishment, offset, AT_ONCE);
      for (var version : stretch) {
        if (!version.effectiveFrom().isAfter(date)) {
          return after.reversed();
        }
        after.add(read(version));
      }
      if (stretch.size() < AT_ONCE) {
        return after.reversed();
      }
    }
  }

  @Override
  public long count(EstablishmentId establishment) {
    return versions.count(establishment);
  }

  private AgreedSection read(SectionVersion version) {
    return new AgreedSection(
        version.number(),
        version.effectiveFrom(),
        version.noticeOfChange(),
        json.read(version.body().getBytes(StandardCharsets.UTF_8), CapacitySection.class));
  }
}
