package annex.local.load;

import annex.contracts.Area;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The API of a section and its Notices of Change, as the two parties call it. */
final class SectionApi {

  private static final int PAGE = 200;

  private final URI gateway;
  private final String section;
  private final String notices;
  private final Parties parties;

  SectionApi(URI gateway, Area area, String establishmentId, Parties parties) {
    var establishment = "/%s/establishments/%s".formatted(area, establishmentId);
    this.gateway = gateway;
    this.section = establishment + "/section";
    this.notices = establishment + "/notices-of-change";
    this.parties = parties;
  }

  /** Every version without its body, newest first. */
  List<JsonNode> versions() throws IOException, NotDone {
    return all(section + "/versions?");
  }

  /** The body of a version. */
  JsonNode body(int version) throws IOException, NotDone {
    return get(section + "/versions/" + version).path("body");
  }

  /** The Notices of Change that wait for an agreement, newest first. */
  List<JsonNode> proposed() throws IOException, NotDone {
    return all(notices + "?status=proposed&");
  }

  /** The provider proposes. */
  JsonNode propose(String proposal) throws IOException, NotDone {
    try {
      return post(notices, proposal, parties.provider());
    } catch (NotDone e) {
      throw e.inTheFile();
    }
  }

  /** The commissioner agrees. */
  JsonNode agree(int number) throws IOException, NotDone {
    return post(step(number, "agreement"), "{}", parties.commissioner());
  }

  /** The provider takes back what it proposed. */
  void withdraw(int number, String reason) throws IOException, NotDone {
    var _ =
        post(
            step(number, "withdrawal"),
            "{\"reason\":\"%s\"}".formatted(reason),
            parties.provider());
  }

  private String step(int number, String step) {
    return "%s/%d/%s".formatted(notices, number, step);
  }

  private List<JsonNode> all(String path) throws IOException, NotDone {
    var items = new ArrayList<JsonNode>();
    int page = 0;
    JsonNode found;
    do {
      found = get("%spage=%d&size=%d".formatted(path, page, PAGE));
      found.path("items").forEach(items::add);
      page++;
    } while (page < found.at("/page/totalPages").asInt());
    return items;
  }

  private JsonNode get(String path) throws IOException, NotDone {
    return read(Answer.toGet(gateway.resolve(path), parties.provider().get()));
  }

  private JsonNode post(String path, String json, Supplier<String> token)
      throws IOException, NotDone {
    return read(Answer.toPost(gateway.resolve(path), json, token.get()));
  }

  private static JsonNode read(Answer answer) throws NotDone {
    if (answer.status() != 200 && answer.status() != 201) {
      throw NotDone.because(answer);
    }
    try {
      return ExactJson.read(answer.body());
    } catch (JacksonException e) {
      throw NotDone.because(answer);
    }
  }
}
