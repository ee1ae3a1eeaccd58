package annex.familyvisits.support.web;

import annex.chassis.check.Fields;
import annex.familyvisits.record.Codes;
import annex.familyvisits.record.Values;
import annex.familyvisits.support.Service;
import annex.familyvisits.support.SupportOffer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The requests about offers of support. */
final class SupportRequests {

  private SupportRequests() {}

  /** To offer a service to a prisoner. */
  record Offer(String prisoner, String service, String offeredBy, LocalDate on) {
    Offer {
      var fields = Values.prisoner(Fields.check(), "prisoner", prisoner);
      Codes.check(fields, "service", service, Service.class, "VIS-14");
      Values.role(fields, "offeredBy", offeredBy);
      Values.date(fields, "on", on).orRefuse();
    }
  }

  /**
   * To take a step: {@code accepted}, {@code declined}, {@code began} or {@code ended}.
   *
   * @param corrects whether it takes the place of the last step; otherwise it follows it
   */
  record Take(String step, LocalDate on, @Nullable Boolean corrects) {
    Take {
      var fields = Fields.check();
      Codes.check(fields, "step", step, SupportOffer.Status.class, "VIS-14");
      Values.date(fields, "on", on).orRefuse();
    }
  }
}
