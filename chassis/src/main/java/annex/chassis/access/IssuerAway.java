package annex.chassis.access;

import org.springframework.security.core.AuthenticationException;

/** Nothing can be said of the token, for the issuer's keys are not known yet. */
final class IssuerAway extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  IssuerAway(Throwable cause) {
    super("The issuer of tokens cannot be reached.", cause);
  }
}
