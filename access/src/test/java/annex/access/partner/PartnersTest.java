package annex.access.partner;

import static org.assertj.core.api.Assertions.assertThat;

import annex.access.Caller;
import annex.access.Establishments;
import annex.access.Scopes;
import annex.contracts.Area;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnersTest {

  private static final Set<String> EVERYTHING =
      Set.of(
          Scopes.ANNEX_READ,
          Scopes.OPERATE,
          Scopes.read(Area.CAPACITY),
          Scopes.write(Area.CAPACITY),
          Scopes.read(Area.FAMILY_VISITS),
          Scopes.write(Area.FAMILY_VISITS),
          Scopes.read(Area.ACTIVITIES),
          Scopes.write(Area.ACTIVITIES));

  private final Partners partners = new Partners();

  @Test
  void a_token_that_grants_more_than_the_file_grants_what_the_file_does() {
    var pops = limited("pops", Establishments.all(), EVERYTHING);

    assertThat(pops.scopes())
        .containsExactlyInAnyOrder("annex.read", "family-visits.read", "family-visits.write");
    assertThat(pops.establishments()).isEqualTo(Establishments.of(List.of("WMI")));
  }

  @Test
  void a_token_that_grants_less_than_the_file_grants_what_the_token_does() {
    var pops = limited("pops", Establishments.of(List.of("LPI")), Set.of("family-visits.read"));

    assertThat(pops.scopes()).containsExactly("family-visits.read");
    assertThat(pops.establishments().ids()).isEmpty();
    assertThat(pops.establishments().cover("WMI")).isFalse();
  }

  @Test
  void fields_that_are_no_business_of_the_agency_are_withheld() {
    var college = limited("manchester-college", Establishments.all(), EVERYTHING);

    assertThat(college.view().of(Area.ACTIVITIES).pointers()).contains("/industries/*/money1");
    assertThat(college.view().of(Area.INTERVENTIONS).pointers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "../partners/pops", "POPS", "pops.json", "pops/"})
  void an_agency_without_a_file_may_nothing(String agency) {
    var caller = limited(agency, Establishments.all(), EVERYTHING);

    assertThat(caller.scopes()).isEmpty();
    assertThat(caller.establishments().cover("WMI")).isFalse();
  }

  @Test
  void who_belongs_to_no_agency_keeps_what_the_token_grants() {
    var caller = caller(Optional.empty(), Establishments.all(), EVERYTHING);

    assertThat(partners.limit(caller)).isEqualTo(caller);
  }

  private Caller limited(String agency, Establishments establishments, Set<String> scopes) {
    return partners.limit(caller(Optional.of(agency), establishments, scopes));
  }

  private static Caller caller(
      Optional<String> agency, Establishments establishments, Set<String> scopes) {
    return new Caller("c", "c", agency, Optional.empty(), establishments, scopes, Map.of());
  }
}
