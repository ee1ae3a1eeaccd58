package annex.commissioning.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** How each of the five services is built. */
public final class ServiceArchitecture {

  private static final Set<String> COMMON =
      Set.of("contracts", "access", "chassis", "commissioning");

  @ArchTest static final ArchTests of_the_trade = ArchTests.in(TradeArchitecture.class);

  @ArchTest
  static final ArchRule adapters_are_known_to_themselves_and_others_of_their_technology_alone =
      classes()
          .that(describe("are in an adapter", TradeArchitecture::isInAdapter))
          .should(beKnownToTheirTechnologyAlone());

  @ArchTest
  static final ArchRule a_service_knows_no_other_service = classes().should(stayInTheirModule());

  private ServiceArchitecture() {}

  /** What is package-private is; what is public may have no other users. */
  private static ArchCondition<JavaClass> beKnownToTheirTechnologyAlone() {
    return new ArchCondition<>(
        "be package-private, or used by adapters of their technology alone") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var technology = TradeArchitecture.technology(type);
        for (var use : type.getDirectDependenciesToSelf()) {
          boolean own = TradeArchitecture.technology(use.getOriginClass()).equals(technology);
          events.add(new SimpleConditionEvent(type, own, use.getDescription()));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> stayInTheirModule() {
    return new ArchCondition<>("depend on their own module and on what all services share") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var own = module(type);
        for (var dependency : type.getDirectDependenciesFromSelf()) {
          var other = dependency.getTargetClass().getBaseComponentType();
          boolean foreign =
              other.getPackageName().startsWith("annex.")
                  && !module(other).equals(own)
                  && !COMMON.contains(module(other));
          events.add(new SimpleConditionEvent(type, !foreign, dependency.getDescription()));
        }
      }
    };
  }

  /** The second part of the package's name. */
  private static String module(JavaClass type) {
    return type.getPackageName().split("\\.", -1)[1];
  }
}
