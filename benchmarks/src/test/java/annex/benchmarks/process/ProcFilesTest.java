package annex.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ProcFilesTest {

  @Test
  void processor_time_is_that_of_the_program_and_of_the_kernel_for_it() {
    var stat =
        ProcessStat.parse(
            "4242 (java) S 1 4242 4242 0 -1 4194560 94153 0 152 0 1234 566 11 12 20 0 53 0 987654"
                + " 8886896000 63939 18446744073709551615 1 1 0 0 0 0 0 4096 16800972 0 0 0 17 1 0"
                + " 0 0 0 0 0 0 0 0 0 0 0 0\n");

    assertThat(stat).isEqualTo(new ProcessStat(false, 1800, 987654));
  }

  @Test
  void a_name_with_spaces_and_parentheses_moves_no_field() {
    var stat =
        ProcessStat.parse(
            "7 (nginx: (a) b) Z 1 7 7 0 -1 0 0 0 0 0 3 4 0 0 20 0 1 0 55 0 0 0 0 0 0 0 0 0");

    assertThat(stat).isEqualTo(new ProcessStat(true, 7, 55));
  }

  @Test
  void memory_is_told_in_kilobytes() {
    var status = "Name:\tjava\nVmHWM:\t  600000 kB\nVmRSS:\t  500001 kB\nRssAnon:\t 1 kB\n";

    assertThat(RunningProcess.bytes("VmRSS", status)).isEqualTo(500_001 * 1024L);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunningProcess.bytes("VmRSS", "Name:\tkthreadd\n"));
  }

  @Test
  void a_share_of_memory_is_that_of_all_pages_and_not_of_one_kind() {
    var rollup =
        """
        55f01000-7ffc2000 ---p 00000000 00:00 0 [rollup]
        Rss:              300000 kB
        Pss:              250945 kB
        Pss_Anon:              1 kB
        """;

    assertThat(RunningProcess.bytes("Pss", rollup)).isEqualTo(250_945 * 1024L);
  }

  @Test
  void the_files_of_this_process_can_be_read() {
    var ours = new RunningProcess(ProcessHandle.current().pid());

    assertThat(ours.cpuMicros()).isPositive();
    assertThat(ours.proportionalBytes()).isPositive().isLessThanOrEqualTo(ours.residentBytes());
    assertThat(ours.age()).isPositive();
    assertThat(ours.commandLine().getFirst()).endsWith("java");
  }
}
