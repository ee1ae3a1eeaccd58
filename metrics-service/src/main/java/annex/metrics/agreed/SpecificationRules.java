package annex.metrics.agreed;

import annex.commissioning.body.Rule;
import annex.commissioning.body.Rule.Breaches;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of tables 7a and 7b. */
final class SpecificationRules {

  static final List<Rule<MetricsSection>> ALL =
      List.of(
          new Rule<>(
              "GOV-17",
              "A mandatory specification always applies and cannot be switched off.",
              SpecificationRules::mandatoryApplies),
          new Rule<>(
              "GOV-18",
              "What replaces a specification and what it replaces name each other.",
              SpecificationRules::replacementsNameEachOther));

  private SpecificationRules() {}

  private static void mandatoryApplies(MetricsSection body, Breaches breaches) {
    for (int index = 0; index < body.serviceSpecifications().size(); index++) {
      var specification = body.serviceSpecifications().get(index);
      if (specification.mandatory() && !specification.applicable()) {
        breaches.add(
            "/serviceSpecifications/%d/applicable".formatted(index),
            "is no, but specification %d is mandatory".formatted(specification.number()));
      }
    }
  }

  private static void replacementsNameEachOther(MetricsSection body, Breaches breaches) {
    var byNumber =
        body.serviceSpecifications().stream()
            .collect(Collectors.toMap(ServiceSpecification::number, Function.identity()));
    for (int index = 0; index < body.serviceSpecifications().size(); index++) {
      var specification = body.serviceSpecifications().get(index);
      var pointer = "/serviceSpecifications/" + index;
      var replaces = specification.replaces();
      if (replaces != null
          && !isNamed(specification, byNumber.get(replaces), ServiceSpecification::replacedBy)) {
        breaches.add(
            pointer + "/replaces", "is %d, which does not name it in turn".formatted(replaces));
      }
      var replacedBy = specification.replacedBy();
      if (replacedBy != null
          && !isNamed(specification, byNumber.get(replacedBy), ServiceSpecification::replaces)) {
        breaches.add(
            pointer + "/replacedBy", "is %d, which does not name it in turn".formatted(replacedBy));
      }
    }
  }

  private static boolean isNamed(
      ServiceSpecification specification,
      @Nullable ServiceSpecification other,
      Function<ServiceSpecification, @Nullable Integer> named) {
    return other != null && specification.number().equals(named.apply(other));
  }
}
