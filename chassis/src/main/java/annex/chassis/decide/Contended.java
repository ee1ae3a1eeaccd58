package annex.chassis.decide;

/** Others changed the same document all the time; nothing was changed. */
public final class Contended extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Nothing was changed. */
  public Contended(Object key) {
    super("Others changed %s all the time".formatted(key));
  }
}
