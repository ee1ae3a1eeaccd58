package annex.system;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house. ArchUnit fails a rule that finds nothing to judge. */
class ArchitectureTest {

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ArchitectureTest::isWrittenByHand)
          .importPackages("annex");

  /** Where the trade is: no framework, no clock, no chance. */
  private static final String[] TRADE = {
    "annex.commissioning",
    "annex.commissioning.body",
    "annex.commissioning.notice",
    "annex.commissioning.section",
    "annex.capacity.agreed",
    "annex.capacity.delivered",
    "annex.capacity.certificate",
    "annex.capacity.count",
    "annex.capacity.difference",
    "annex.interventions.agreed",
    "annex.activities.agreed",
    "annex.familyvisits.agreed",
    "annex.familyvisits.session",
    "annex.familyvisits.booking",
    "annex.familyvisits.entitlement",
    "annex.metrics.agreed",
    "annex.gateway.reconciliation",
    "annex.gateway.reconciliation.rules",
    "annex.gateway.timeline"
  };

  private static final String[] FRAMEWORKS = {
    "org.springframework..",
    "com.mongodb..",
    "org.bson..",
    "org.apache.kafka..",
    "io.cloudevents..",
    "io.micrometer..",
    "tools.jackson..",
    "jakarta..",
    "reactor..",
    "io.netty.."
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annex.contracts..     | annex.contracts..
          annex.access..        | annex.access.. annex.contracts..
          annex.identity..      | annex.identity.. annex.access.. annex.contracts..
          annex.chassis..       | annex.chassis.. annex.access.. annex.contracts..
          annex.commissioning.. | annex.commissioning.. annex.chassis.. annex.access.. annex.contracts..
          annex.capacity..      | annex.capacity.. annex.commissioning.. annex.chassis.. annex.access.. annex.contracts..
          annex.interventions.. | annex.interventions.. annex.commissioning.. annex.chassis.. annex.access.. annex.contracts..
          annex.activities..    | annex.activities.. annex.commissioning.. annex.chassis.. annex.access.. annex.contracts..
          annex.familyvisits..  | annex.familyvisits.. annex.commissioning.. annex.chassis.. annex.access.. annex.contracts..
          annex.metrics..       | annex.metrics.. annex.commissioning.. annex.chassis.. annex.access.. annex.contracts..
          annex.gateway..       | annex.gateway.. annex.access.. annex.contracts..
          annex.embedded..      | annex.embedded..
          """)
  void a_module_knows_only_what_it_may_know(String module, String mayKnow) {
    classes()
        .that()
        .resideInAPackage(module)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(mayKnow.split(" ", -1)).or(not(resideInAPackage("annex.."))))
        .check(ALL);
  }

  /** What a partner's client says over the wire is generated. */
  private static boolean isWrittenByHand(Location location) {
    return !location.contains("/annex/partner/capacity/")
        && !location.contains("/annex/partner/feed/");
  }

  @Test
  void contracts_need_no_framework_but_may_read_json() {
    noClasses()
        .that()
        .resideInAPackage("annex.contracts..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(FRAMEWORKS).and(not(resideInAPackage("tools.jackson.."))))
        .check(ALL);
  }

  @Test
  void the_trade_imports_no_framework() {
    noClasses()
        .that()
        .resideInAnyPackage(TRADE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .check(ALL);
  }

  @Test
  void the_trade_is_told_the_time() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAnyPackage(TRADE)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    rule.check(ALL);
  }

  @Test
  void the_trade_knows_no_adapter() {
    noClasses()
        .that()
        .resideInAnyPackage(TRADE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("annex..web..", "annex..mongo..", "annex..kafka..", "annex..outbound..")
        .check(ALL);
  }

  @Test
  void one_kind_of_adapter_does_not_reach_into_another() {
    noClasses()
        .that()
        .resideInAnyPackage("annex..web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("annex..mongo..", "annex..kafka..", "com.mongodb.client..")
        .check(ALL);
  }

  @Test
  void what_only_spring_calls_is_not_public() {
    classes()
        .that()
        .areAnnotatedWith(RestController.class)
        .or()
        .areAnnotatedWith(Configuration.class)
        .should()
        .notBePublic()
        .check(ALL);
  }

  @Test
  void what_a_class_needs_is_given_to_its_constructor() {
    fields().should().notBeAnnotatedWith(Autowired.class).check(ALL);
  }

  @Test
  void nothing_static_changes() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(
            "annex.contracts..", "annex.chassis..", "annex.commissioning..", "annex.gateway..")
        .should()
        .beFinal()
        .check(ALL);
  }

  @Test
  void only_the_launcher_speaks_to_the_terminal() {
    noClasses()
        .that()
        .resideOutsideOfPackages("annex.local..", "annex.benchmarks..", "annex.embedded..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .check(ALL);
  }

  @Test
  void in_every_package_null_is_the_exception() {
    var unmarked =
        ALL.stream()
            .filter(one -> !one.getModifiers().contains(JavaModifier.SYNTHETIC))
            .map(JavaClass::getPackage)
            .distinct()
            .filter(one -> !one.isAnnotatedWith(NullMarked.class))
            .map(one -> one.getName())
            .collect(Collectors.toSet());

    assertThat(unmarked).isEmpty();
    assertThat(List.of(TRADE)).allMatch(ALL::containPackage);
  }
}
