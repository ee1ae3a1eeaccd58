package annex.commissioning.testing;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.test.Api;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** The running service of an area, as the tests of its section API speak to it. */
abstract class SectionContract {

  private static final AtomicInteger NEXT = new AtomicInteger();

  final Area area;
  final Api api;

  SectionContract(Area area, ConfigurableApplicationContext service) {
    this.area = area;
    this.api = Started.api(service);
  }

  /** An establishment that no other test knows. */
  static String freshEstablishment() {
    int next = NEXT.getAndIncrement() + 26 * 26 * 10;
    var code = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      code.insert(0, (char) ('A' + next % 26));
      next /= 26;
    }
    return code.toString();
  }

  final String path(String establishment) {
    return "/%s/establishments/%s".formatted(area, establishment);
  }

  final Api.Answer commence(String establishment, ObjectNode request) {
    return api.post(path(establishment) + "/commencement", Sample.compact(request));
  }

  final ObjectNode sample() {
    return Sample.commencement(area.code());
  }

  final void assertNothingStored(String establishment) {
    assertThat(api.get(path(establishment) + "/section/versions").at("/page/totalElements").asInt())
        .isZero();
  }
}
