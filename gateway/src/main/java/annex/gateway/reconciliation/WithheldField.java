package annex.gateway.reconciliation;

/**
 * A rule asks for a field that is withheld from whoever wants to know. Whether it does depends on
 * nothing that is withheld, so its silence tells nothing either.
 */
final class WithheldField extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WithheldField() {
    super("A rule asks for a field that is withheld", null, false, false);
  }
}
