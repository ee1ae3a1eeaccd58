package annex.familyvisits.booking.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.contracts.Area;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class BookingWebConfiguration {

  /** What the API of sessions and bookings asks of its callers. */
  @Bean
  AccessTable bookingAccess() {
    var sessions = "/family-visits/establishments/{id}/sessions";
    var bookings = "/family-visits/establishments/{id}/bookings";
    var one = bookings + "/{booking}";
    var read = new Need.ScopeAt(Scopes.read(Area.FAMILY_VISITS), "id");
    var write = new Need.ScopeAt(Scopes.write(Area.FAMILY_VISITS), "id");
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.GET, sessions, read),
            AccessTable.Entry.of(HttpMethod.GET, sessions + "/{session}", read),
            AccessTable.Entry.of(HttpMethod.POST, bookings, write),
            AccessTable.Entry.of(HttpMethod.GET, bookings, read),
            AccessTable.Entry.of(HttpMethod.GET, one, read),
            AccessTable.Entry.of(HttpMethod.POST, one + "/confirmation", write),
            AccessTable.Entry.of(HttpMethod.POST, one + "/cancellation", write),
            AccessTable.Entry.of(HttpMethod.POST, one + "/reschedule", write),
            AccessTable.Entry.of(HttpMethod.POST, one + "/outcome", write)));
  }
}
