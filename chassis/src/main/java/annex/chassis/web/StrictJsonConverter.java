package annex.chassis.web;

import annex.chassis.json.StrictJson;
import annex.chassis.problem.Refusal;
import annex.contracts.problem.CommonProblem;
import annex.contracts.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.GenericTypeResolver;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;

/** Reads and writes bodies with {@link StrictJson}, never more of them than the limit. */
final class StrictJsonConverter extends AbstractGenericHttpMessageConverter<Object> {

  private final StrictJson json;
  private final int limit;

  StrictJsonConverter(StrictJson json, int limit) {
    super(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
    this.json = json;
    this.limit = limit;
  }

  @Override
  public List<MediaType> getSupportedMediaTypes(Class<?> type) {
    return Problem.class.isAssignableFrom(type)
        ? List.of(MediaType.APPLICATION_PROBLEM_JSON, MediaType.APPLICATION_JSON)
        : List.of(MediaType.APPLICATION_JSON);
  }

  @Override
  protected boolean supports(Class<?> type) {
    return !type.equals(String.class) && !type.equals(byte[].class);
  }

  @Override
  public Object read(Type type, @Nullable Class<?> owner, HttpInputMessage message)
      throws IOException {
    var resolved = GenericTypeResolver.resolveType(type, owner);
    return json.read(bounded(message.getBody()), json.type(resolved));
  }

  @Override
  protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
    return read(type, null, message);
  }

  @Override
  protected void writeInternal(Object value, @Nullable Type type, HttpOutputMessage message)
      throws IOException {
    message.getBody().write(json.write(value).getBytes(StandardCharsets.UTF_8));
  }

  private byte[] bounded(InputStream body) throws IOException {
    var bytes = body.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new Refusal(
          CommonProblem.BODY_TOO_LARGE, "A body may have up to %,d bytes.".formatted(limit));
    }
    return bytes;
  }
}
