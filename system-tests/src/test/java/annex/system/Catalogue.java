package annex.system;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every kind of problem that the platform's code knows, by the heading it is listed under. */
record Catalogue(Map<String, List<ProblemType>> groups) {

  private static final String FIRST = "Everywhere";

  /** The enums of problems among these classes; what all may answer first, then by the heading. */
  static Catalogue of(JavaClasses classes) {
    var groups = new LinkedHashMap<String, List<ProblemType>>();
    classes.stream()
        .filter(one -> one.isEnum() && one.isAssignableTo(ProblemType.class))
        .map(JavaClass::reflect)
        .sorted(
            Comparator.<Class<?>, Boolean>comparing(one -> !heading(one).equals(FIRST))
                .thenComparing(Catalogue::heading))
        .forEach(one -> {
          var before = groups.put(heading(one), constants(one));
          assertThat(before).as("a heading belongs to one enum: " + heading(one)).isNull();
        });
    return new Catalogue(groups);
  }

  List<ProblemType> all() {
    return groups.values().stream().flatMap(List::stream).toList();
  }

  private static String heading(Class<?> problems) {
    var group = problems.getAnnotation(CatalogueGroup.class);
    assertThat(group).as(problems + " has a @CatalogueGroup").isNotNull();
    return Objects.requireNonNull(group).value();
  }

  private static List<ProblemType> constants(Class<?> problems) {
    return Arrays.stream(problems.getEnumConstants()).map(ProblemType.class::cast).toList();
  }
}
