package annex.familyvisits.booking.mongo;

import annex.familyvisits.booking.BookingIds;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Sixteen random letters and digits: 80 bits, so that nobody guesses or repeats them. */
@Component
final class RandomIds implements BookingIds {

  private static final String SYMBOLS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 16;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    var id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
    }
    return id.toString();
  }
}
