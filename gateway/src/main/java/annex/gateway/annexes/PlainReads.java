package annex.gateway.annexes;

import annex.access.Caller;
import annex.access.Scopes;
import annex.access.View;
import annex.access.token.VerifiedTokens;
import annex.contracts.UkTime;
import annex.gateway.access.Bearer;
import annex.gateway.access.CallerLimits;
import annex.gateway.access.PlainRead;
import annex.gateway.timeline.Annex;
import annex.gateway.timeline.AnnexTimeline;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Puts an {@link AnnexLane} into every connection, and knows what it answers. */
final class PlainReads implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

  private static final int MOST_FILES = 256;
  private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(1);

  private final AnnexTimeline timeline;
  private final Pages pages;
  private final VerifiedTokens tokens;
  private final CallerLimits limits;
  private final AnswerFiles files =
      new AnswerFiles(Path.of(System.getProperty("java.io.tmpdir")), MOST_FILES);
  private final Clock clock;
  private final Counter whole;
  private final Counter unchanged;

  PlainReads(
      AnnexTimeline timeline,
      Pages pages,
      VerifiedTokens tokens,
      CallerLimits limits,
      Clock clock,
      MeterRegistry meters) {
    this.timeline = timeline;
    this.pages = pages;
    this.tokens = tokens;
    this.limits = limits;
    this.clock = clock;
    this.whole = counter(meters, HttpResponseStatus.OK);
    this.unchanged = counter(meters, HttpResponseStatus.NOT_MODIFIED);
  }

  private static Counter counter(MeterRegistry meters, HttpResponseStatus status) {
    return Counter.builder("annex.plain.reads")
        .description("Plain reads of an annex, which http.server.requests does not count")
        .tag("status", status.codeAsText().toString())
        .register(meters);
  }

  @Override
  public void customize(NettyReactiveWebServerFactory factory) {
    factory.addServerCustomizers(this::withLanes);
  }

  private HttpServer withLanes(HttpServer server) {
    return server.doOnChannelInit((_, channel, _) -> {
      var pipeline = channel.pipeline();
      if (pipeline.get(NettyPipeline.HttpCodec) != null) {
        var lane = new AnnexLane(this);
        var _ =
            pipeline
                .addAfter(NettyPipeline.HttpCodec, "annexLane", lane)
                .addBefore(
                    NettyPipeline.HttpCodec, "repeatLane", new RepeatLane(this, lane, files));
      }
    });
  }

  /**
   * What a connection has read last. Whoever reads on over a connection mostly asks for the same
   * with the same token, and is shown the same page: all of that is found out once a second.
   */
  static final class Lately {
    private @Nullable Read read;
    private @Nullable Asked asked;
    private @Nullable Shown shown;
  }

  /** In which form an answer was asked for. */
  private record Asked(List<String> acceptEncoding, List<String> ifNoneMatch) {

    static Asked of(HttpRequest request) {
      var headers = request.headers();
      return new Asked(
          headers.getAll(HttpHeaderNames.ACCEPT_ENCODING),
          headers.getAll(HttpHeaderNames.IF_NONE_MATCH));
    }
  }

  /** A read that may be made, until a moment at which that is to be asked again. */
  private record Read(
      String target,
      String authorization,
      String id,
      View view,
      BooleanSupplier permit,
      Instant until) {

    boolean isAgain(String asked, String brought, Instant now) {
      return now.isBefore(until) && target.equals(asked) && authorization.equals(brought);
    }
  }

  /**
   * The page that showed an annex.
   *
   * @param page kept no longer than {@link Pages} keep it
   */
  private record Shown(Read to, Annex annex, LocalDate on, WeakReference<Page> page) {}

  private @Nullable Read read(String target, String authorization, Instant now) {
    var id = PlainRead.establishment(target);
    var token = id == null ? null : Bearer.token(authorization);
    return id == null || token == null
        ? null
        : tokens
            .recognised(token)
            .filter(known -> mayRead(known.caller(), id))
            .map(known ->
                new Read(
                    target,
                    authorization,
                    id,
                    known.caller().view(),
                    limits.plainReads(known.caller().client()),
                    earlier(known.until(), now.plus(ASKED_AGAIN_AFTER))))
            .orElse(null);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** What the table of access asks; whoever may not is told so there. */
  private static boolean mayRead(Caller caller, String id) {
    return caller.has(Scopes.ANNEX_READ) && caller.establishments().cover(id);
  }

  /** What a request is answered from here, null when that is for others to say. */
  @Nullable Reply reply(HttpRequest request, Lately lately) {
    var brought = request.headers().getAll(HttpHeaderNames.AUTHORIZATION);
    if (brought.size() != 1) {
      return null;
    }
    var now = clock.instant();
    var read = lately.read;
    if (read == null || !read.isAgain(request.uri(), brought.getFirst(), now)) {
      read = read(request.uri(), brought.getFirst(), now);
      lately.read = read;
    }
    if (read == null) {
      return null;
    }
    var asked = Asked.of(request);
    lately.asked = asked;
    return reply(lately, read, asked, now);
  }

  /** The bytes of the answer to what was asked last, null when that has to be asked anew. */
  @Nullable AnswerBytes again(Lately lately) {
    var now = clock.instant();
    var read = lately.read;
    var asked = lately.asked;
    if (read == null || asked == null || !now.isBefore(read.until())) {
      return null;
    }
    var reply = reply(lately, read, asked, now);
    return reply == null ? null : reply.bytes();
  }

  private @Nullable Reply reply(Lately lately, Read read, Asked asked, Instant now) {
    var annex = timeline.isComplete() ? timeline.annex(read.id()).orElse(null) : null;
    if (annex == null || !read.permit().getAsBoolean()) {
      return null;
    }
    var reply =
        page(lately, read, annex, UkTime.date(now))
            .reply(asked.acceptEncoding(), asked.ifNoneMatch());
    (reply.content().isReadable() ? whole : unchanged).increment();
    return reply;
  }

  @SuppressWarnings("ReferenceEquality") // an annex never changes: another object is another state
  private Page page(Lately lately, Read read, Annex annex, LocalDate today) {
    var shown = lately.shown;
    if (shown != null && shown.to() == read && shown.annex() == annex && shown.on().equals(today)) {
      var page = shown.page().get();
      if (page != null) {
        return page;
      }
    }
    var page = pages.page(annex, new AnnexQuery(today, null), read.view());
    lately.shown = new Shown(read, annex, today, new WeakReference<>(page));
    return page;
  }
}
