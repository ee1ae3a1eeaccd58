package annex.chassis.idempotency;

import annex.access.Caller;
import annex.chassis.audit.AuditFilter;
import annex.chassis.idempotency.SafeRetries.Ruling;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a POST with a key have its effect once. What is answered to a request that had one is what
 * its receipt says, also the first time: so the first answer and all that repeat it are the same
 * bytes.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

  /** Says that the answer is one that was given before. */
  static final String REPLAYED = "Idempotency-Replayed";

  private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);

  private final SafeRetries retries;
  private final Function<Object, String> json;
  private final HandlerExceptionResolver problems;
  private final int largestBody;

  IdempotencyFilter(
      SafeRetries retries,
      Function<Object, String> json,
      HandlerExceptionResolver problems,
      int largestBody) {
    this.retries = retries;
    this.json = json;
    this.problems = problems;
    this.largestBody = largestBody;
  }

  /** Whoever is denied does not come so far; whoever comes so far is known. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || request.getHeader(IdempotencyKey.HEADER) == null
        || request.getAttribute(AuditFilter.CALLER) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      var key =
          IdempotencyKey.of(Collections.list(request.getHeaders(IdempotencyKey.HEADER)))
              .scoped(
                  (Caller) request.getAttribute(AuditFilter.CALLER),
                  request.getMethod(),
                  request.getRequestURI());
      var body = request.getInputStream().readNBytes(largestBody + 1);
      var again = new BodyOnce(request, body);
      if (body.length > largestBody) {
        chain.doFilter(again, response);
        return;
      }
      var bodyHash = IdempotencyKey.hash(body);
      switch (retries.rule(key, bodyHash)) {
        case Ruling.Replay(Answer answer) -> {
          response.setHeader(REPLAYED, "true");
          write(answer, response);
        }
        case Ruling.Run run -> run(key, bodyHash, run, again, response, chain);
      }
    } catch (RuntimeException refused) {
      if (problems.resolveException(request, response, null, refused) == null) {
        throw refused;
      }
    }
  }

  private void run(
      String key,
      String bodyHash,
      Ruling.Run run,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    boolean remembered = false;
    try {
      var attempt = new Attempt(key, bodyHash, run.until(), run.resumed(), json);
      var held = new ContentCachingResponseWrapper(response);
      during(attempt, () -> chain.doFilter(request, held));
      var committed = retries.committed(key, bodyHash);
      if (committed.isPresent()) {
        held.resetBuffer();
        write(committed.get(), response);
        return;
      }
      boolean done = HttpStatus.valueOf(held.getStatus()).is2xxSuccessful();
      if (done && run.resumed()) {
        response.setHeader(REPLAYED, "true");
      } else if (done) {
        retries.remember(
            run.token(), new Receipt(key, bodyHash, run.until(), answer(held, attempt)));
        remembered = true;
      }
      held.copyBodyToResponse();
    } finally {
      if (!remembered) {
        release(key, run.token());
      }
    }
  }

  private static Answer answer(ContentCachingResponseWrapper held, Attempt attempt) {
    if (held.getStatus() == HttpStatus.CREATED.value() && !attempt.isProven()) {
      LOG.warn(
          "Something was created and no receipt was kept with it: {}", held.getHeader("Location"));
    }
    return new Answer(
        held.getStatus(),
        held.getHeader(HttpHeaders.LOCATION),
        held.getHeader(HttpHeaders.ETAG),
        new String(held.getContentAsByteArray(), StandardCharsets.UTF_8));
  }

  /** A claim that is not given back frees itself; the answer does not wait for it. */
  private void release(String key, String token) {
    try {
      retries.release(key, token);
    } catch (RuntimeException e) {
      LOG.warn("A key could not be given back and frees itself: {}", e.toString());
    }
  }

  private static void write(Answer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    header(response, HttpHeaders.LOCATION, answer.location());
    header(response, HttpHeaders.ETAG, answer.etag());
    var body = answer.body().getBytes(StandardCharsets.UTF_8);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static void header(HttpServletResponse response, String name, @Nullable String value) {
    Optional.ofNullable(value).ifPresent(text -> response.setHeader(name, text));
  }

  /** What the chain may throw, through the scope of an attempt. */
  @FunctionalInterface
  private interface Chain {
    void go() throws ServletException, IOException;
  }

  private static void during(Attempt attempt, Chain chain) throws ServletException, IOException {
    try {
      var _ =
          attempt.<Boolean, Exception>during(() -> {
            chain.go();
            return true;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
