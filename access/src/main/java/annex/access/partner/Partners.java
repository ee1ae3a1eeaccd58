package annex.access.partner;

import annex.access.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The partner agencies: the files {@code partners/<agency>.json} of this module. */
public final class Partners {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private final Map<String, Partner> known = new ConcurrentHashMap<>();

  /**
   * The caller with no more than its agency may. Who belongs to none keeps what the token grants;
   * who belongs to one without a file keeps nothing.
   */
  public Caller limit(Caller caller) {
    return caller.agency().map(this::partner).map(one -> one.limit(caller)).orElse(caller);
  }

  /** Hosts to which events may be sent for an agency. */
  public Set<String> webhookHosts(String agency) {
    return partner(agency).webhookHosts();
  }

  private Partner partner(String agency) {
    if (!NAME.matcher(agency).matches()) {
      return Partner.unknown(agency);
    }
    var found = known.get(agency);
    if (found != null) {
      return found;
    }
    var read = read(agency);
    // Names that nobody knows are not kept: there is no end to them.
    if (!read.establishments().ids().isEmpty()) {
      known.put(agency, read);
    }
    return read;
  }

  private static Partner read(String agency) {
    try (var in = Partners.class.getResourceAsStream("/partners/" + agency + ".json")) {
      if (in == null) {
        return Partner.unknown(agency);
      }
      var file = JSON.readValue(in, PartnerFile.class);
      if (!file.agency().equals(agency)) {
        throw new IllegalArgumentException(
            "The file of %s is one of %s".formatted(agency, file.agency()));
      }
      return file.partner();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
