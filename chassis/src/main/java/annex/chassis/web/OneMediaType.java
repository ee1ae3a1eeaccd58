package annex.chassis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a body that is said to be of any type: Spring takes it for a fault of ours. */
final class OneMediaType implements HandlerInterceptor {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws HttpMediaTypeNotSupportedException {
    var sent = request.getContentType();
    if (sent != null && sent.split(";", 2)[0].contains("*")) {
      throw new HttpMediaTypeNotSupportedException(
          MediaType.ALL, List.of(MediaType.APPLICATION_JSON));
    }
    return true;
  }
}
