package annex.capacity.certificate.web;

import annex.contracts.problem.CatalogueEntry;
import annex.contracts.problem.CatalogueGroup;
import annex.contracts.problem.ProblemType;

/** What can be wrong with a request about cell certificates. */
@CatalogueGroup("Cell certificates")
enum CertificateProblem implements ProblemType {
  CELL_CERTIFICATE_UNKNOWN(
      404,
      "The establishment has no cell certificate with this reference.",
      "Nothing is recorded under the reference.",
      "Look at the list of certificates."),
  CERTIFIED_OTHERWISE(
      409,
      "The reference belongs to a cell certificate that says otherwise.",
      "A certificate with this reference has other figures, another date or another signatory role."
          + " It stands as it was, and nothing was recorded.",
      "Read the certificate; a change of capacity has a certificate and a reference of its own"
          + " (CAP-2).");

  private final CatalogueEntry entry;

  CertificateProblem(int status, String title, String meaning, String remedy) {
    this.entry = new CatalogueEntry(status, title, meaning, remedy);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }
}
