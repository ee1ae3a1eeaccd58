package annex.local.platform;

/**
 * A command cannot do what it was asked to; the message is one sentence for the person who asked.
 */
public final class CommandFailed extends RuntimeException {

  public CommandFailed(String sentence) {
    super(sentence);
  }

  public CommandFailed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
