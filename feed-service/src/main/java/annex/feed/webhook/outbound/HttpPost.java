package annex.feed.webhook.outbound;

import annex.feed.webhook.Post;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts letters by HTTP. No redirect is followed, no more of an answer is read than says whether
 * the letter was taken, and none is waited for longer than it may take.
 */
final class HttpPost implements Post, AutoCloseable {

  private static final int MOST_READ = 16 * 1024;
  private static final int MOST_CONNECTIONS = 500;
  private static final int MOST_TO_A_HOST = 50;

  private final CloseableHttpClient client;
  private final ScheduledExecutorService ending;
  private final Duration answerWithin;
  private final Clock clock;

  HttpPost(PublicAddresses addresses, Duration answerWithin, Clock clock) {
    this.answerWithin = answerWithin;
    this.clock = clock;
    var timeout = Timeout.of(answerWithin);
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(addresses)
                    .setMaxConnTotal(MOST_CONNECTIONS)
                    .setMaxConnPerRoute(MOST_TO_A_HOST)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(timeout)
                            .setSocketTimeout(timeout)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(timeout)
                    .setConnectionRequestTimeout(timeout)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .evictExpiredConnections()
            .evictIdleConnections(TimeValue.ofSeconds(30))
            .setUserAgent("annex-webhooks/1")
            .build();
    this.ending =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-timeouts").daemon().factory());
  }

  @Override
  public Answer send(Letter letter) {
    long timestamp = clock.instant().getEpochSecond();
    var request = new org.apache.hc.client5.http.classic.methods.HttpPost(letter.url());
    request.setHeader(Signature.ID, letter.id());
    request.setHeader(Signature.TIMESTAMP, Long.toString(timestamp));
    request.setHeader(
        Signature.SIGNATURE, Signature.of(letter.id(), timestamp, letter.body(), letter.keys()));
    request.setEntity(
        new StringEntity(
            letter.body(),
            ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8)));
    long began = System.nanoTime();
    var end = ending.schedule(request::abort, answerWithin.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, response -> answer(response, began));
    } catch (IOException e) {
      return new Answer(null, "", reason(e), since(began));
    } finally {
      end.cancel(false);
    }
  }

  private static Answer answer(ClassicHttpResponse response, long began) throws IOException {
    var text = "";
    if (response.getEntity() != null) {
      // What is left unread is not waited for: the connection ends with it.
      text =
          new String(
              response.getEntity().getContent().readNBytes(MOST_READ), StandardCharsets.UTF_8);
    }
    return new Answer(response.getCode(), text, null, since(began));
  }

  private static long since(long began) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  /** In words that tell the owner what to look for, and nothing of this side. */
  private static String reason(IOException e) {
    return switch (e) {
      case UnknownHostException _ -> "the host has no address of the public Internet";
      case javax.net.ssl.SSLException _ -> "the TLS connection failed";
      case SocketTimeoutException _ -> "no answer in time";
      case ConnectException _ -> "no connection";
      case org.apache.hc.client5.http.impl.classic.RequestFailedException _ -> "no answer in time";
      default -> "the connection broke";
    };
  }

  @Override
  public void close() throws IOException {
    var _ = ending.shutdownNow();
    client.close();
  }
}
