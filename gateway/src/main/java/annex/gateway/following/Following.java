package annex.gateway.following;

import annex.access.View;
import annex.contracts.UkTime;
import annex.gateway.timeline.Annex;
import annex.gateway.timeline.AnnexTimeline;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** The streams of news about annexes. They end before the server does, so that nobody waits. */
final class Following implements SmartLifecycle {

  private final AnnexTimeline timeline;
  private final Clock clock;
  private final Duration heartbeat;
  private final Sinks.Many<String> heard = Sinks.many().multicast().directBestEffort();
  private final Sinks.Empty<Void> end = Sinks.empty();
  private volatile boolean running;

  Following(AnnexTimeline timeline, Clock clock, Duration heartbeat) {
    this.timeline = timeline;
    this.clock = clock;
    this.heartbeat = heartbeat;
  }

  /** Someone new: from a position, or from now on. */
  Follower follower(Annex annex, View view, @Nullable Position from) {
    if (from == null) {
      return Follower.fromNowOn(view, annex, UkTime.today(clock));
    }
    return new Follower(view, from.isWithin(timeline.heardUpTo()) ? from : Position.BEGINNING);
  }

  /**
   * What a follower of an annex is told, as long as it may be told anything. A look at the annex is
   * due when something was heard of it, and at every heartbeat; looks that are due while one is
   * under way become one.
   */
  Flux<ServerSentEvent<News>> stream(
      String establishment, Follower follower, BooleanSupplier mayStill) {
    var due =
        Flux.merge(
            Flux.just(establishment),
            heard.asFlux().filter(establishment::equals),
            Flux.interval(heartbeat).map(_ -> establishment));
    return due.onBackpressureLatest()
        .concatMap(
            _ ->
                Mono.fromCallable(() -> look(establishment, follower, mayStill))
                    .subscribeOn(Schedulers.boundedElastic()),
            1)
        .takeWhile(look -> !look.isEmpty())
        .concatMapIterable(look -> look)
        .takeUntilOther(end.asMono());
  }

  /** Its news or, where there are none, a sign of life that tells where it stands. */
  private List<ServerSentEvent<News>> look(
      String establishment, Follower follower, BooleanSupplier mayStill) {
    if (!mayStill.getAsBoolean()) {
      return List.of();
    }
    var events = new ArrayList<ServerSentEvent<News>>();
    for (var told :
        follower.news(timeline.annex(establishment).orElseThrow(), UkTime.today(clock))) {
      events.add(
          ServerSentEvent.builder(told.news())
              .id(told.position().id())
              .event(told.news().event())
              .build());
    }
    return events.isEmpty()
        ? List.of(
            ServerSentEvent.<News>builder().id(follower.position().id()).comment("here").build())
        : events;
  }

  @Override
  public void start() {
    timeline.listen(heard::tryEmitNext);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    var _ = end.tryEmitEmpty();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
