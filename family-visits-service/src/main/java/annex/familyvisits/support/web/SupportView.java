package annex.familyvisits.support.web;

import annex.contracts.IsoText;
import annex.familyvisits.record.Codes;
import annex.familyvisits.support.OffersSupport.Without;
import annex.familyvisits.support.SupportOffer;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An offer of support as it is read. */
@JsonInclude
record SupportView(
    int number,
    int revision,
    String prisoner,
    String service,
    @Nullable String provider,
    String offeredBy,
    String status,
    List<StepView> steps,
    String recordedAt) {

  /** A step and its date. */
  record StepView(String step, String on) {}

  /** A prisoner without visits, how that is known, and what he was offered. */
  @JsonInclude
  record WithoutView(
      String prisoner,
      String basis,
      @Nullable String lastVisitOn,
      int offers,
      @Nullable String lastOfferedOn) {

    static WithoutView of(Without one) {
      return new WithoutView(
          one.found().prisoner().value(),
          Codes.of(one.found().basis()),
          text(one.found().lastVisit()),
          one.offers(),
          text(one.lastOffered()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
      return day == null ? null : day.toString();
    }
  }

  static SupportView of(SupportOffer offer) {
    return new SupportView(
        offer.number(),
        offer.revision(),
        offer.prisoner().value(),
        Codes.of(offer.service()),
        offer.provider(),
        offer.offeredBy(),
        Codes.of(offer.status()),
        offer.steps().stream()
            .map(step -> new StepView(Codes.of(step.status()), step.on().toString()))
            .toList(),
        IsoText.of(offer.recordedAt()));
  }
}
