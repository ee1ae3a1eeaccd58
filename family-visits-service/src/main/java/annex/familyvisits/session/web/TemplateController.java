package annex.familyvisits.session.web;

import annex.chassis.idempotency.Attempt;
import annex.chassis.problem.Refusal;
import annex.chassis.web.IfMatch;
import annex.chassis.web.PageOf;
import annex.chassis.web.PageRequest;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.session.PlansSessions;
import annex.familyvisits.session.ScheduleChange;
import annex.familyvisits.session.SessionTemplate;
import java.net.URI;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of session templates. */
@RestController
@RequestMapping("/family-visits/establishments/{id}/session-templates")
final class TemplateController {

  private final PlansSessions plans;
  private final Clock clock;

  TemplateController(PlansSessions plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  /** Adds a template: 201, also where one says the same already. */
  @PostMapping
  ResponseEntity<TemplateView> add(
      @PathVariable("id") EstablishmentId id, @RequestBody WriteTemplate request) {
    Attempt.answers(SessionTemplate.class, template -> answer(id, HttpStatus.CREATED, template));
    Attempt.isProvenByItsEffect();
    return answer(id, HttpStatus.CREATED, plans.add(id, request.plan(), clock.instant()));
  }

  /** All of them, by number. */
  @GetMapping
  PageOf<TemplateView> templates(
      @PathVariable("id") EstablishmentId id,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = PageRequest.USUAL) int size) {
    var asked = new PageRequest(page, size);
    var all = plans.schedules().of(id).templates();
    return PageOf.cut(all, asked, TemplateView::of);
  }

  /** One of them. */
  @GetMapping("/{number}")
  ResponseEntity<TemplateView> template(
      @PathVariable("id") EstablishmentId id, @PathVariable("number") int number) {
    return answer(id, HttpStatus.OK, find(id, number));
  }

  private SessionTemplate find(EstablishmentId id, int number) {
    return plans
        .schedules()
        .of(id)
        .template(number)
        .orElseThrow(() ->
            new Refusal(SessionProblem.SESSION_TEMPLATE_UNKNOWN, "Number %d.".formatted(number)));
  }

  /** Changes the template that has the state named in {@code If-Match}. */
  @PutMapping("/{number}")
  ResponseEntity<TemplateView> change(
      @PathVariable("id") EstablishmentId id,
      @PathVariable("number") int number,
      IfMatch seen,
      @RequestBody WriteTemplate request) {
    int revision = find(id, number).revision();
    if (!seen.required().allows(Integer.toString(revision))) {
      throw IfMatch.failed(Integer.toString(revision));
    }
    return answer(
        id, HttpStatus.OK, plans.change(id, number, revision, request.plan(), clock.instant()));
  }

  private static ResponseEntity<TemplateView> answer(
      EstablishmentId id, HttpStatus status, ScheduleChange change) {
    if (change instanceof ScheduleChange.Planned planned) {
      return answer(id, status, planned.template());
    }
    throw ScheduleRefusals.of(change, SessionProblem.SESSION_TEMPLATE_UNKNOWN);
  }

  private static ResponseEntity<TemplateView> answer(
      EstablishmentId id, HttpStatus status, SessionTemplate template) {
    var answer = ResponseEntity.status(status).eTag(Integer.toString(template.revision()));
    if (status.equals(HttpStatus.CREATED)) {
      answer.location(
          URI.create(
              "/family-visits/establishments/%s/session-templates/%d"
                  .formatted(id, template.number())));
    }
    return answer.body(TemplateView.of(template));
  }
}
