package annex.gateway.docs;

import annex.access.AccessTable;
import annex.access.Need;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The pages at {@code /docs}: Swagger UI over the contracts. They say nothing of an annex. */
@Configuration(proxyBeanMethods = false)
class DocsConfiguration {

  static final String PAGE = "/docs/index.html";

  /** Of Swagger UI, which would ask others for the rest. */
  static final List<String> LIBRARY =
      List.of("swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png");

  private static final Duration KEPT = Duration.ofHours(1);

  /** Everything comes from here, and nothing is sent elsewhere. */
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " connect-src 'self'; frame-ancestors 'none'";

  @Bean
  AccessTable docsAccess() {
    var open = new Need.Nothing();
    var entries = new ArrayList<AccessTable.Entry>();
    for (var path :
        List.of("/docs", PAGE, "/docs/start.js", "/docs/openapi/{name}", "/openapi.yaml")) {
      entries.add(AccessTable.Entry.of(HttpMethod.GET, path, open));
    }
    for (var file : LIBRARY) {
      entries.add(AccessTable.Entry.of(HttpMethod.GET, "/docs/" + file, open));
    }
    return new AccessTable(entries);
  }

  @Bean
  @Order(-1)
  RouterFunction<ServerResponse> docs() {
    var routes = RouterFunctions.route();
    routes.GET("/docs", _ -> ServerResponse.temporaryRedirect(URI.create(PAGE)).build());
    routes.GET(PAGE, _ -> file("docs/index.html"));
    routes.GET("/docs/start.js", _ -> file("docs/start.js"));
    for (var name : LIBRARY) {
      routes.GET("/docs/" + name, _ -> file(SwaggerUi.LOCATION + name));
    }
    return routes.build();
  }

  private static Mono<ServerResponse> file(String path) {
    return ServerResponse.status(HttpStatus.OK)
        .cacheControl(CacheControl.maxAge(KEPT))
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .bodyValue(new ClassPathResource(path));
  }
}
