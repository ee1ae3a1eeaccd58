package annex.familyvisits.session.web;

import annex.familyvisits.session.SessionTemplate;
import annex.familyvisits.session.VisitKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session template as it is read. */
@JsonInclude
record TemplateView(
    int number,
    int revision,
    String weekday,
    String start,
    String length,
    String hall,
    List<String> kinds,
    String validFrom,
    @Nullable String validTo) {

  static TemplateView of(SessionTemplate template) {
    var plan = template.plan();
    return new TemplateView(
        template.number(),
        template.revision(),
        plan.weekday().name(),
        plan.start().toString(),
        plan.length().toString(),
        plan.hall(),
        plan.kinds().stream().map(VisitKind::code).toList(),
        plan.validFrom().toString(),
        plan.validTo() == null ? null : plan.validTo().toString());
  }
}
