package annex.chassis.web;

import annex.chassis.json.StrictJson;
import annex.contracts.problem.Problem;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Tomcat's last word, for requests that never reach the application: JSON instead of HTML. */
public final class ProblemValve extends ErrorReportValve {

  private final StrictJson json = new StrictJson(StrictJson.mapper(List.of()));

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var path = request.getRequestURI();
    try {
      response.setContentType(Problem.MEDIA_TYPE);
      response.setCharacterEncoding("UTF-8");
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(json.write(Statuses.problem(status, path == null ? "" : path)));
        response.finishResponse();
      }
    } catch (IOException e) {
      getContainer().getLogger().debug("The caller has gone", e);
    }
  }
}
