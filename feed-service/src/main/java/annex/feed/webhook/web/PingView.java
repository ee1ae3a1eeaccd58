package annex.feed.webhook.web;

import annex.feed.webhook.Post;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What came of a message that was sent for trying out. */
@JsonInclude
record PingView(
    boolean taken, @Nullable Integer status, @Nullable String error, long milliseconds) {

  static PingView of(Post.Answer answer) {
    return new PingView(answer.taken(), answer.status(), answer.error(), answer.milliseconds());
  }
}
