package annex.chassis.web;

import annex.chassis.check.Fault;
import annex.chassis.decide.Contended;
import annex.chassis.idempotency.IdempotencyProblem;
import annex.chassis.json.InvalidBody;
import annex.chassis.problem.Refusal;
import annex.contracts.problem.CommonProblem;
import annex.contracts.problem.Problem;
import annex.contracts.problem.ProblemType;
import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever a request ends with into a problem document. */
@RestControllerAdvice
final class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
    return answer(refusal.type(), refusal.detail(), refusal.rule(), refusal.faults(), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> invalid(InvalidBody invalid, HttpServletRequest request) {
    return answer(
        invalid.problem(), String.valueOf(invalid.getMessage()), null, invalid.faults(), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadable(
      HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    return answer(CommonProblem.BODY_MALFORMED, "The body is missing or was cut off.", request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> mistyped(
      MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
    var cause = mistyped.getMostSpecificCause();
    var reason =
        cause instanceof IllegalArgumentException && cause.getMessage() != null
            ? cause.getMessage()
            : "it cannot be read";
    return answer(
        CommonProblem.PARAMETER_INVALID,
        "The parameter '%s' is not valid: %s.".formatted(mistyped.getName(), reason),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> unbound(
      ServletRequestBindingException unbound, HttpServletRequest request) {
    return answer(
        CommonProblem.PARAMETER_INVALID, String.valueOf(unbound.getBody().getDetail()), request);
  }

  @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
  ResponseEntity<Problem> nothingHere(HttpServletRequest request) {
    return answer(CommonProblem.NOT_FOUND, "No resource has this path.", request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> method(
      HttpRequestMethodNotSupportedException unsupported, HttpServletRequest request) {
    var allowed = unsupported.getSupportedHttpMethods();
    var methods =
        allowed == null
            ? ""
            : allowed.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    var problem =
        Problem.of(
            CommonProblem.METHOD_NOT_ALLOWED,
            "It knows: %s.".formatted(methods),
            request.getRequestURI());
    return ResponseEntity.status(problem.status())
        .header(HttpHeaders.ALLOW, methods)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @ExceptionHandler
  ResponseEntity<Problem> mediaType(
      HttpMediaTypeNotSupportedException unsupported, HttpServletRequest request) {
    return answer(
        CommonProblem.MEDIA_TYPE_UNSUPPORTED, "Send the body as application/json.", request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> notAcceptable(
      HttpMediaTypeNotAcceptableException notAcceptable, HttpServletRequest request) {
    return answer(CommonProblem.NOT_ACCEPTABLE, "Accept application/json.", request);
  }

  @ExceptionHandler({DataAccessException.class, MongoException.class})
  ResponseEntity<Problem> store(Exception broken, HttpServletRequest request) {
    LOG.error("The store failed at {} {}", request.getMethod(), asked(request), broken);
    return answer(CommonProblem.STORE_UNAVAILABLE, "Try again in a moment.", request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> contended(Contended contended, HttpServletRequest request) {
    return answer(CommonProblem.CONTENDED, "Try again in a moment.", request);
  }

  /** The path as its handler writes it: the path itself may tell of a person. */
  private static Object asked(HttpServletRequest request) {
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "a path without a handler" : pattern;
  }

  /** Whoever asked has hung up: nobody is left to be answered. */
  @ExceptionHandler
  @Nullable ResponseEntity<Problem> gone(AsyncRequestNotUsableException gone) {
    LOG.debug("Nobody waits for the answer any more", gone);
    return null;
  }

  @ExceptionHandler
  ResponseEntity<Problem> anything(Exception broken, HttpServletRequest request) {
    LOG.error("Unforeseen at {} {}", request.getMethod(), asked(request), broken);
    return answer(CommonProblem.INTERNAL_ERROR, "The request could not be completed.", request);
  }

  private static ResponseEntity<Problem> answer(
      ProblemType type, String detail, HttpServletRequest request) {
    return answer(type, detail, null, List.of(), request);
  }

  private static ResponseEntity<Problem> answer(
      ProblemType type,
      String detail,
      @Nullable String rule,
      List<Fault> faults,
      HttpServletRequest request) {
    var errors =
        faults.stream()
            .map(fault -> new Problem.BodyError(fault.pointer(), fault.message(), fault.rule()))
            .toList();
    var problem = Problem.of(type, detail, request.getRequestURI(), rule, errors);
    var answer =
        ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.status() == 503 || type == IdempotencyProblem.REQUEST_IN_PROGRESS) {
      answer.header(HttpHeaders.RETRY_AFTER, "2");
    }
    return answer.body(problem);
  }
}
