package annex.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * What the gateway would be without its timeline: asks the five services for their sections on
 * every read and puts the answers together. As quick as that can be done: all five at once over
 * kept connections, and the answers spliced as bytes, neither parsed nor copied.
 */
public final class FanOut {

  private static final ByteBuf END = bytes("}}");

  private final List<Section> sections;

  private FanOut(List<Section> sections) {
    this.sections = sections;
  }

  /**
   * Takes the port to listen on, and for each service its area and URL, {@code
   * capacity=http://...}.
   */
  public static void main(String[] arguments) {
    var sections = new ArrayList<Section>();
    for (var argument : Arrays.asList(arguments).subList(1, arguments.length)) {
      var parts = argument.split("=", 2);
      sections.add(Section.of(parts[0], parts[1], sections.isEmpty()));
    }
    var fanOut = new FanOut(sections);
    HttpServer.create()
        .host("127.0.0.1")
        .port(Integer.parseInt(arguments[0]))
        .route(routes -> routes.get("/annexes/{id}", fanOut::answer))
        .bindNow()
        .onDispose()
        .block();
  }

  private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
    var id = Objects.requireNonNull(request.param("id"));
    var authorization =
        Objects.requireNonNullElse(request.requestHeaders().get(HttpHeaderNames.AUTHORIZATION), "");
    return Flux.fromIterable(sections)
        .flatMapSequential(section -> section.read(id, authorization))
        .collectList()
        .flatMap(read -> send(response, id, read))
        .onErrorResume(_ -> response.status(502).send());
  }

  private Mono<Void> send(HttpServerResponse response, String id, List<ByteBuf> read) {
    var pieces = new ArrayList<ByteBuf>();
    pieces.add(bytes("{\"establishmentId\":\"" + id + "\",\"sections\":{"));
    for (int i = 0; i < read.size(); i++) {
      pieces.add(sections.get(i).opening().duplicate());
      pieces.add(read.get(i));
    }
    pieces.add(END.duplicate());
    var annex = Unpooled.wrappedBuffer(pieces.size(), pieces.toArray(ByteBuf[]::new));
    return response
        .header(HttpHeaderNames.CONTENT_TYPE, "application/json")
        .header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(annex.readableBytes()))
        .sendObject(annex)
        .then();
  }

  private static ByteBuf bytes(String text) {
    return Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
  }

  /**
   * A section that a service holds.
   *
   * @param area that it is of
   * @param opening what stands before it in the annex
   * @param service where it is read
   */
  private record Section(String area, ByteBuf opening, HttpClient service) {

    static Section of(String area, String url, boolean first) {
      var opening = bytes((first ? "\"" : ",\"") + area + "\":");
      return new Section(area, opening, HttpClient.create().baseUrl(url));
    }

    Mono<ByteBuf> read(String id, String authorization) {
      return service
          .headers(headers -> headers.set(HttpHeaderNames.AUTHORIZATION, authorization))
          .get()
          .uri("/" + area + "/establishments/" + id + "/section")
          .responseSingle((answer, body) ->
              answer.status().code() == 200
                  ? body.map(ByteBuf::retain)
                  : Mono.error(new IOException(area + " answers " + answer.status())));
    }
  }
}
