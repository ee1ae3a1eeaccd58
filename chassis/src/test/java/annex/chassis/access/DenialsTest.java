package annex.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;

import annex.chassis.audit.Audit;
import annex.chassis.audit.AuditFilter;
import annex.chassis.audit.AuditStore;
import annex.contracts.audit.AuditBlock;
import annex.contracts.audit.AuditEntry;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

/** Whoever is denied has an answer only when that is recorded. */
class DenialsTest {

  private final List<AuditBlock> chain = new CopyOnWriteArrayList<>();
  private final Audit audit = new Audit(new Chain());
  private final AuditFilter filter = new AuditFilter(audit, Clock.systemUTC());
  private final Denials denials = new Denials(new JsonMapper());
  private final List<List<Integer>> recordedBefore = new CopyOnWriteArrayList<>();

  @AfterEach
  void end() {
    audit.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "DELETE"})
  void a_denial_is_recorded_once_and_before_a_byte_of_its_answer_is_written(String method)
      throws ServletException, IOException {
    filter.doFilter(
        new MockHttpServletRequest(method, "/capacity/establishments/WMI/section"),
        new Looking(),
        (request, response) ->
            denials.handle(
                (jakarta.servlet.http.HttpServletRequest) request,
                (jakarta.servlet.http.HttpServletResponse) response,
                new AccessDeniedException("not for you")));

    assertThat(recordedBefore).containsOnly(List.of(404));
    assertThat(statuses()).containsExactly(404);
  }

  @Test
  void a_read_that_is_answered_is_not_recorded() throws ServletException, IOException {
    filter.doFilter(
        new MockHttpServletRequest("GET", "/capacity/establishments/WMI/section"),
        new Looking(),
        (_, response) -> response.getOutputStream().write('a'));

    assertThat(recordedBefore).containsOnly(List.of());
    assertThat(statuses()).isEmpty();
  }

  private List<Integer> statuses() {
    return chain.stream()
        .flatMap(block -> block.entries().stream())
        .map(AuditEntry::status)
        .toList();
  }

  /** Looks what is recorded whenever a byte of it is written. */
  private final class Looking extends MockHttpServletResponse {
    @Override
    public ServletOutputStream getOutputStream() {
      var written = super.getOutputStream();
      return new DelegatingServletOutputStream(written) {
        @Override
        public void write(int one) throws IOException {
          recordedBefore.add(statuses());
          super.write(one);
        }
      };
    }
  }

  private final class Chain implements AuditStore {

    @Override
    public Optional<AuditBlock> last() {
      return chain.isEmpty() ? Optional.empty() : Optional.of(chain.getLast());
    }

    @Override
    public boolean add(AuditBlock block) {
      return chain.add(block);
    }

    @Override
    public List<AuditBlock> from(long number, int most) {
      return chain.stream().filter(block -> block.number() >= number).limit(most).toList();
    }
  }
}
