package annex.capacity.certificate;

import annex.commissioning.EstablishmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All cell certificates. */
public interface CellCertificates {

  /**
   * Adds a certificate together with its event.
   *
   * @return false when the establishment has one with this reference; nothing is changed then
   */
  boolean add(CellCertificate certificate);

  /** The certificate with this reference. */
  Optional<CellCertificate> find(EstablishmentId establishment, String reference);

  /**
   * The certificate in force on a date: the one with the latest effective date that is not after
   * it, and of several such the one that was recorded last.
   */
  Optional<CellCertificate> inForce(EstablishmentId establishment, LocalDate asOf);

  /** A stretch of them, by effective date, newest first. */
  List<CellCertificate> newestFirst(EstablishmentId establishment, long offset, int size);

  /** How many there are. */
  long count(EstablishmentId establishment);
}
