package annex.gateway.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.FileRegion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerFilesTest {

  private static final byte[] HEAD = "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path directory;

  private static byte[] sent(FileRegion region) throws IOException {
    var out = new ByteArrayOutputStream();
    long sent = region.transferTo(Channels.newChannel(out), 0);
    assertThat(sent).isEqualTo(region.count());
    region.release();
    return out.toByteArray();
  }

  @Test
  void a_file_has_the_bytes_and_no_name_and_can_be_sent_often() throws IOException {
    var bytes = "what is sent".repeat(1_000).getBytes(StandardCharsets.UTF_8);

    var file =
        Objects.requireNonNull(new AnswerFiles(directory, 1).holding(ByteBuffer.wrap(bytes)));

    assertThat(directory).isEmptyDirectory();
    assertThat(sent(file.region())).isEqualTo(bytes);
    assertThat(sent(file.region())).isEqualTo(bytes);
  }

  @Test
  void there_are_only_so_many_and_those_that_nobody_needs_make_room() {
    var files = new AnswerFiles(directory, 2);
    var kept = new ArrayList<AnswerFile>();
    Stream.of(1, 2)
        .map(_ -> Objects.requireNonNull(files.holding(ByteBuffer.allocate(10))))
        .forEach(kept::add);
    assertThat(files.holding(ByteBuffer.allocate(10))).isNull();

    kept.clear();

    Awaitility.await()
        .until(() -> {
          System.gc();
          return files.holding(ByteBuffer.allocate(10)) != null;
        });
  }

  @Test
  void without_a_directory_all_is_sent_from_memory() {
    var files = new AnswerFiles(directory.resolve("none"), 2);
    var answer = AnswerBytes.of(HEAD, new byte[10_000]);

    assertThat(files.holding(ByteBuffer.allocate(10))).isNull();
    for (int time = 0; time < 20; time++) {
      assertThat(answer.often(files)).isInstanceOf(ByteBuf.class);
    }
  }

  @Test
  void what_is_large_and_sent_often_is_sent_from_a_file() throws IOException {
    var files = new AnswerFiles(directory, 10);
    var answer = AnswerBytes.of(HEAD, new byte[10_000]);
    var small = AnswerBytes.of(HEAD, new byte[1_000]);

    var ways = new ArrayList<Object>();
    for (int time = 0; time < 20; time++) {
      ways.add(answer.often(files));
      assertThat(small.often(files)).isInstanceOf(ByteBuf.class);
    }

    assertThat(ways.getFirst()).isInstanceOf(ByteBuf.class);
    var last = (FileRegion) ways.getLast();
    assertThat(sent(last)).startsWith(HEAD).hasSize(HEAD.length + 10_000);
  }
}
