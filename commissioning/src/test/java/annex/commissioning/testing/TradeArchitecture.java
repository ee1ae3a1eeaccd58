package annex.commissioning.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** How modules of the trade are built: the kernel and the five services. */
public final class TradeArchitecture {

  private static final Set<String> TECHNOLOGIES =
      Set.of("web", "mongo", "kafka", "json", "outbound");

  private static final String[] FRAMEWORKS = {
    "org.springframework..",
    "com.mongodb..",
    "org.bson..",
    "tools.jackson..",
    "com.fasterxml..",
    "jakarta..",
    "org.apache.kafka..",
    "io.cloudevents.."
  };

  @ArchTest
  static final ArchRule feature_roots_import_no_framework =
      noClasses()
          .that(describe("are in a feature root", TradeArchitecture::isInFeatureRoot))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FRAMEWORKS);

  @ArchTest
  static final ArchRule feature_roots_are_given_the_time_and_never_leave_things_to_chance =
      noClasses()
          .that(describe("are in a feature root", TradeArchitecture::isInFeatureRoot))
          .should()
          .callCodeUnitWhere(asksTheSystem());

  @ArchTest
  static final ArchRule every_package_says_that_it_is_null_marked =
      classes().should(beInANullMarkedPackage());

  @ArchTest
  static final ArchRule nothing_is_injected_into_fields =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  static final ArchRule java_util_logging_is_not_used =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule nothing_is_printed =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  private TradeArchitecture() {}

  /** Whether the class belongs to an adapter: its package is called by a technology. */
  static boolean isInAdapter(JavaClass type) {
    return technology(type).isPresent();
  }

  /** The technology of the adapter that the class belongs to. */
  static Optional<String> technology(JavaClass type) {
    return Arrays.stream(type.getPackageName().split("\\.", -1))
        .filter(TECHNOLOGIES::contains)
        .findFirst();
  }

  private static boolean isInFeatureRoot(JavaClass type) {
    return !isInAdapter(type)
        && !type.isAnnotatedWith("org.springframework.boot.autoconfigure.SpringBootApplication");
  }

  private static DescribedPredicate<JavaCall<?>> asksTheSystem() {
    return describe(
        "ask the system for the time or for a random number",
        call -> asksTheSystem(call.getTarget()));
  }

  private static boolean asksTheSystem(AccessTarget target) {
    var owner = target.getOwner().getName();
    return switch (target.getName()) {
      case "now", "systemUTC", "systemDefaultZone" -> owner.startsWith("java.time.");
      case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
      case "randomUUID" -> owner.equals("java.util.UUID");
      case "random" -> owner.equals("java.lang.Math");
      case "<init>" -> owner.equals("java.util.Random");
      default -> false;
    };
  }

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a package that is annotated with @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                type,
                marked,
                type.getPackageName() + " is not null-marked, see " + type.getName()));
      }
    };
  }
}
