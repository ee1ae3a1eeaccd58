package annex.capacity.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.AnnexYear;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agreement that the annex belongs to (GOV-1).
 *
 * @param title of the annex
 * @param parentAgreement the regional SLA
 * @param period years of the parent agreement, as {@code 2014-17}
 * @param year the annex year, as {@code 2014-15}
 * @param from first day of the annex year
 * @param to its last day
 * @param signatories who sign, as roles
 * @param deliveredBy the provider
 * @param basis what is delivered by which standard, or null
 */
public record Agreement(
    String title,
    String parentAgreement,
    String period,
    String year,
    LocalDate from,
    LocalDate to,
    List<String> signatories,
    String deliveredBy,
    @Nullable String basis) {

  public Agreement {
    Fields.check()
        .text("title", title)
        .text("parentAgreement", parentAgreement)
        .text("period", period)
        .text("year", year)
        .is("year", year, AnnexYear::isOne, "must be such as 2014-15", null)
        .present("from", from)
        .present("to", to)
        .is("to", to, day -> from == null || !day.isBefore(from), "must not be before 'from'", null)
        .texts("signatories", signatories)
        .text("deliveredBy", deliveredBy)
        .optionalText("basis", basis)
        .orRefuse();
    signatories = List.copyOf(signatories);
  }
}
