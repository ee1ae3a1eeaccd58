package annex.capacity.certificate;

import annex.commissioning.EstablishmentId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Cell certificates in memory, as strict about references as the store. */
public final class MemoryCertificates implements CellCertificates {

  private final Map<String, CellCertificate> certificates = new ConcurrentHashMap<>();

  @Override
  public boolean add(CellCertificate certificate) {
    var id = certificate.establishment() + "/" + certificate.reference();
    return certificates.putIfAbsent(id, certificate) == null;
  }

  @Override
  public Optional<CellCertificate> find(EstablishmentId establishment, String reference) {
    return Optional.ofNullable(certificates.get(establishment + "/" + reference));
  }

  @Override
  public Optional<CellCertificate> inForce(EstablishmentId establishment, LocalDate asOf) {
    return newestFirst(establishment, 0, Integer.MAX_VALUE).stream()
        .filter(certificate -> !certificate.effectiveFrom().isAfter(asOf))
        .findFirst();
  }

  @Override
  public List<CellCertificate> newestFirst(EstablishmentId establishment, long offset, int size) {
    return certificates.values().stream()
        .filter(certificate -> certificate.establishment().equals(establishment))
        .sorted(
            Comparator.comparing(CellCertificate::effectiveFrom)
                .thenComparing(CellCertificate::recordedAt)
                .thenComparing(CellCertificate::reference)
                .reversed())
        .skip(offset)
        .limit(size)
        .toList();
  }

  @Override
  public long count(EstablishmentId establishment) {
    return newestFirst(establishment, 0, Integer.MAX_VALUE).size();
  }
}
