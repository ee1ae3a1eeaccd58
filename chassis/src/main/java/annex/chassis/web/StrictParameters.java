package annex.chassis.web;

import annex.chassis.problem.Refusal;
import annex.contracts.problem.CommonProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters of a query that are written otherwise than the contract says: nothing is read
 * into an empty one, a number in other digits, or a yes.
 */
final class StrictParameters implements HandlerInterceptor {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");
  private static final Pattern TRUE_OR_FALSE = Pattern.compile("true|false");
  private static final Pattern SOMETHING = Pattern.compile(".+", Pattern.DOTALL);

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getQueryString() != null && handler instanceof HandlerMethod method) {
      for (var parameter : method.getMethodParameters()) {
        check(parameter, request);
      }
    }
    return true;
  }

  private static void check(MethodParameter parameter, HttpServletRequest request) {
    var declared = parameter.getParameterAnnotation(RequestParam.class);
    if (declared == null) {
      return;
    }
    var name = declared.name();
    String @Nullable [] values = request.getParameterValues(name);
    if (values == null) {
      return;
    }
    var type = ClassUtils.resolvePrimitiveIfNecessary(parameter.getParameterType());
    for (var value : values) {
      if (Number.class.isAssignableFrom(type)) {
        require(WHOLE_NUMBER, value, name, "a whole number");
      } else if (type == Boolean.class) {
        require(TRUE_OR_FALSE, value, name, "true or false");
      } else {
        require(SOMETHING, value, name, "given or left out, not empty");
      }
    }
  }

  private static void require(Pattern pattern, String value, String name, String kind) {
    if (!pattern.matcher(value).matches()) {
      throw new Refusal(
          CommonProblem.PARAMETER_INVALID, "The parameter '%s' must be %s.".formatted(name, kind));
    }
  }
}
