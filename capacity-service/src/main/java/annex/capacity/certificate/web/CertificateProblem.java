package annex.capacity.certificate.web;

import annex.contracts.problem.ProblemType;
import java.util.Locale;

/** What can be wrong with a request about cell certificates. */
enum CertificateProblem implements ProblemType {
  CELL_CERTIFICATE_UNKNOWN(404, "The establishment has no cell certificate with this reference."),
  CERTIFIED_OTHERWISE(409, "The reference belongs to a cell certificate that says otherwise.");

  private final int status;
  private final String title;

  CertificateProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
