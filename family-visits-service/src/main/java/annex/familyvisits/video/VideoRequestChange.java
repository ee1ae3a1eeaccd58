package annex.familyvisits.video;

import org.jspecify.annotations.Nullable;

/**
 * A change of a request.
 *
 * @param next how it stands after it
 * @param happened what is told of it, or null where nothing is
 * @param asked whether this is what the current call has asked for, so that it is answered by it
 */
public record VideoRequestChange(VideoRequest next, @Nullable Happened happened, boolean asked) {

  VideoRequestChange(VideoRequest next, @Nullable Happened happened) {
    this(next, happened, false);
  }

  /** Nothing changes. */
  static VideoRequestChange none(VideoRequest as) {
    return new VideoRequestChange(as, null);
  }

  /** Nobody is told of it. */
  static VideoRequestChange silent(VideoRequest next) {
    return new VideoRequestChange(next, null);
  }

  /** The same, as what was asked for. */
  VideoRequestChange asAsked() {
    return new VideoRequestChange(next, happened, true);
  }
}
