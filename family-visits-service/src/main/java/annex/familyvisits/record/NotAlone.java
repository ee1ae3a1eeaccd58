package annex.familyvisits.record;

/** A record cannot become what it was to be while another stands of which there is only one. */
public final class NotAlone extends RuntimeException {

  private static final long serialVersionUID = 1;

  public NotAlone(String thing) {
    super("There is only one such " + thing + " at a time");
  }
}
