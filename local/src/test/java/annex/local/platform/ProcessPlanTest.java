package annex.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessPlanTest {

  @Test
  void together_holds_every_module_once() {
    assertThat(ProcessPlan.together())
        .singleElement()
        .satisfies(plan -> assertThat(plan.modules()).containsExactly(Module.values()));
  }

  @Test
  void apart_gives_every_module_a_process_with_its_name() {
    assertThat(ProcessPlan.apart())
        .allSatisfy(plan ->
            assertThat(plan.modules())
                .singleElement()
                .extracting(Module::code)
                .isEqualTo(plan.name()))
        .hasSameSizeAs(Module.values());
  }
}
