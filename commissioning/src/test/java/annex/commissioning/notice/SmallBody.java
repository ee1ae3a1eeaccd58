package annex.commissioning.notice;

import annex.chassis.check.Fields;
import annex.chassis.json.StrictJson;
import annex.commissioning.body.Rule;
import annex.commissioning.notice.json.PatchedBodies;
import annex.commissioning.section.CommissionedSections;
import annex.commissioning.section.SectionType;
import annex.commissioning.section.SectionVersions;
import annex.contracts.Area;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a section that can be told in a line, with a rule of each kind.
 *
 * @param places not negative (TST-3), at most a hundred (TST-1), changed with a certificate (TST-2)
 * @param note or null
 */
public record SmallBody(Integer places, @Nullable String note) {

  static final SectionType<SmallBody> TYPE =
      new SectionType<>(
          Area.CAPACITY,
          SmallBody.class,
          List.of(
              new Rule<>(
                  "TST-1",
                  "There are a hundred places at most.",
                  (body, breaches) -> {
                    if (body.places() > 100) {
                      breaches.add("/places", "is too much");
                    }
                  })));

  static final ChangeRules CHANGES =
      new ChangeRules(
          List.of(
              new ChangeRule(
                  "TST-2",
                  "Places change with a certificate.",
                  (change, breaches) -> {
                    if (change.touches("/places")
                        && change.proposal().certificationReference() == null) {
                      breaches.add("/certificationReference", "is required");
                    }
                  })));

  private static final JsonMapper MAPPER = StrictJson.mapper(List.of());
  private static final StrictJson JSON = new StrictJson(MAPPER);

  /** Patches bodies as the services do. */
  public static final Amendment.Amending AMENDING = new PatchedBodies<>(TYPE, JSON, MAPPER);

  public SmallBody {
    Fields.check()
        .present("places", places)
        .notNegative("places", places, "TST-3")
        .optionalText("note", note)
        .orRefuse();
  }

  /** Sections with this body. */
  public static CommissionedSections<SmallBody> sections(SectionVersions versions) {
    return new CommissionedSections<>(TYPE, versions, JSON::write);
  }

  /** Changes of sections with this body. */
  public static ChangesSections changes(NoticesOfChange notices, SectionVersions versions) {
    return new ChangesSections(notices, versions, AMENDING, CHANGES);
  }
}
