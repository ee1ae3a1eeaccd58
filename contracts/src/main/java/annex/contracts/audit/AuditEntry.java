package annex.contracts.audit;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A write, or an access that was refused.
 *
 * @param at ISO instant, UTC, milliseconds
 * @param client the program that called, null where no token told
 * @param subject on whose behalf, null where no token told
 * @param agency the partner agency of the caller, if it is of one
 * @param party the side of the agreement that it spoke for, if for one
 * @param method of HTTP
 * @param path to what
 * @param status the outcome, as HTTP tells it
 */
public record AuditEntry(
    String at,
    @Nullable String client,
    @Nullable String subject,
    @Nullable String agency,
    @Nullable String party,
    String method,
    String path,
    int status) {

  /** Stands where so many entries were not recorded. */
  public static AuditEntry gap(String at, long missing) {
    return new AuditEntry(
        at, null, null, null, null, "-", "%d were not recorded".formatted(missing), 0);
  }

  /** Says nothing of whom it is about, for whoever may not know. */
  public AuditEntry withoutPrisoners() {
    return new AuditEntry(
        at,
        client,
        subject,
        agency,
        party,
        method,
        path.replaceAll("(/prisoners/)[^/]+", "$1{prisoner}"),
        status);
  }

  /** The fields in their order; what is not there differs from what is empty. */
  List<@Nullable String> fields() {
    return Arrays.asList(
        at, client, subject, agency, party, method, path, Integer.toString(status));
  }
}
