package annex.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

class AccessTableTest {

  private static final String SECTION = "/capacity/establishments/{id}/section";

  private final AccessTable table =
      new AccessTable(
          List.of(
              AccessTable.Entry.of(HttpMethod.GET, "/health", new Need.Nothing()),
              AccessTable.Entry.of(HttpMethod.GET, "/metrics", new Need.Scope("platform.operate")),
              AccessTable.Entry.of(
                  HttpMethod.GET, SECTION, new Need.ScopeAt("capacity.read", "id")),
              AccessTable.Entry.of(
                  HttpMethod.POST, SECTION, new Need.ScopeAt("capacity.write", "id")),
              AccessTable.Entry.of(
                  HttpMethod.PUT, SECTION, new Need.PartyAt("capacity.read", "id"))));

  private final Caller reader = caller(Set.of("WMI"), "capacity.read");

  @Test
  void what_is_open_needs_no_token() {
    assertThat(decide(HttpMethod.GET, "/health", null)).isEqualTo(new Decision.Granted());
  }

  @Test
  void everything_else_needs_one_also_what_is_not_there() {
    for (var path : List.of("/metrics", "/capacity/establishments/WMI/section", "/nowhere", "/")) {
      assertThat(decide(HttpMethod.GET, path, null)).isEqualTo(new Decision.TokenNeeded());
    }
    assertThat(decide(HttpMethod.DELETE, "/health", null)).isEqualTo(new Decision.TokenNeeded());
  }

  @Test
  void a_reader_reads_where_it_may() {
    var path = "/capacity/establishments/WMI/section";

    assertThat(decide(HttpMethod.GET, path, reader)).isEqualTo(new Decision.Granted());
    assertThat(decide(HttpMethod.HEAD, path, reader)).isEqualTo(new Decision.Granted());
    assertThat(decide(HttpMethod.POST, path, reader))
        .isEqualTo(new Decision.ScopeLacking("capacity.write"));
  }

  @Test
  void another_establishment_is_hidden_and_so_is_what_no_entry_is_made_for() {
    assertThat(decide(HttpMethod.GET, "/capacity/establishments/GRT/section", reader))
        .isEqualTo(new Decision.Hidden());
    assertThat(decide(HttpMethod.GET, "/nowhere", reader)).isEqualTo(new Decision.Hidden());
    assertThat(decide(HttpMethod.GET, "/capacity/establishments/WMI/section/more", reader))
        .isEqualTo(new Decision.Hidden());
  }

  @Test
  void the_lack_of_a_scope_is_said_before_anything_of_the_establishment() {
    var nobody = caller(Set.of("WMI"));

    for (var id : List.of("WMI", "GRT", "nonsense")) {
      assertThat(decide(HttpMethod.GET, "/capacity/establishments/" + id + "/section", nobody))
          .isEqualTo(new Decision.ScopeLacking("capacity.read"));
    }
  }

  @Test
  void an_encoded_establishment_is_the_one_that_it_stands_for() {
    assertThat(decide(HttpMethod.GET, "/capacity/establishments/W%4DI/section", reader))
        .isEqualTo(new Decision.Granted());
    assertThat(decide(HttpMethod.GET, "/capacity/establishments/WMI%2F/section", reader))
        .isEqualTo(new Decision.Hidden());
    assertThat(decide(HttpMethod.GET, "/capacity/establishments/WMI;x=GRT/section", reader))
        .isEqualTo(new Decision.Granted());
    assertThat(decide(HttpMethod.GET, "/capacity/establishments/GRT;x=WMI/section", reader))
        .isEqualTo(new Decision.Hidden());
  }

  @Test
  void a_method_that_the_path_does_not_know_is_not_let_through() {
    assertThat(decide(HttpMethod.DELETE, "/capacity/establishments/WMI/section", reader))
        .isEqualTo(
            new Decision.MethodUnknown(Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT)));
  }

  @Test
  void a_step_of_a_party_is_for_who_speaks_for_one_where_it_may_look() {
    var path = "/capacity/establishments/WMI/section";
    var party =
        new Caller(
            "c",
            "c",
            Optional.empty(),
            Optional.of(Party.COMMISSIONER),
            Establishments.of(Set.of("WMI")),
            Set.of("capacity.read"),
            Map.of());

    assertThat(decide(HttpMethod.PUT, path, party)).isEqualTo(new Decision.Granted());
    assertThat(decide(HttpMethod.PUT, path, reader)).isEqualTo(new Decision.PartyLacking());
    assertThat(decide(HttpMethod.PUT, path.replace("WMI", "GRT"), party))
        .isEqualTo(new Decision.Hidden());
    assertThat(decide(HttpMethod.PUT, path.replace("WMI", "GRT"), reader))
        .isEqualTo(new Decision.Hidden());
  }

  @Test
  void every_establishment_means_those_to_come_as_well() {
    var every =
        new Caller(
            "c",
            "c",
            Optional.empty(),
            Optional.empty(),
            Establishments.of(List.of("*")),
            Set.of("capacity.read"),
            Map.of());

    assertThat(decide(HttpMethod.GET, "/capacity/establishments/ZZZ/section", every))
        .isEqualTo(new Decision.Granted());
  }

  @Test
  void an_entry_whose_path_lacks_the_establishment_cannot_be_made() {
    assertThatThrownBy(() ->
            AccessTable.Entry.of(HttpMethod.GET, "/all", new Need.ScopeAt("capacity.read", "id")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            AccessTable.Entry.of(HttpMethod.PUT, "/all", new Need.PartyAt("capacity.read", "id")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Decision decide(HttpMethod method, String path, @Nullable Caller caller) {
    return table.decide(method, PathContainer.parsePath(path), caller);
  }

  private static Caller caller(Set<String> establishments, String... scopes) {
    return new Caller(
        "c",
        "c",
        Optional.empty(),
        Optional.empty(),
        Establishments.of(establishments),
        Set.of(scopes),
        Map.of());
  }
}
