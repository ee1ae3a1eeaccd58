package annex.contracts.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document after RFC 9457, media type {@code application/problem+json}.
 *
 * @param type a URN made of the code, the same for all problems of one kind
 * @param title one sentence, the same for all problems of one kind
 * @param status the HTTP status
 * @param detail what is wrong this time and, where it can be told, how to mend it
 * @param instance path of the request that was refused
 * @param code the stable code from the catalogue
 * @param rule id of the rule of the annex that refused, such as {@code CAP-2}; left out where none
 *     did
 * @param errors what is wrong where in the body; left out where the body is not at fault
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    @Nullable String rule,
    List<BodyError> errors) {

  /** The media type of a problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem of this type, without a rule and without errors in a body. */
  public static Problem of(ProblemType type, String detail, String instance) {
    return of(type, detail, instance, null, List.of());
  }

  /** A problem of this type. */
  public static Problem of(
      ProblemType type,
      String detail,
      String instance,
      @Nullable String rule,
      List<BodyError> errors) {
    return new Problem(
        "urn:annex:problem:" + type.code(),
        type.title(),
        type.status(),
        detail,
        instance,
        type.code(),
        rule,
        errors);
  }

  /** The same with the narrower status that HTTP itself refused with. */
  public Problem withStatus(int narrower) {
    return new Problem(type, title, narrower, detail, instance, code, rule, errors);
  }

  /**
   * One thing wrong in a body.
   *
   * @param pointer JSON pointer (RFC 6901) to the place, empty for the whole body
   * @param message what is wrong there
   * @param rule id of the rule of the annex that it breaks, or null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record BodyError(String pointer, String message, @Nullable String rule) {}
}
