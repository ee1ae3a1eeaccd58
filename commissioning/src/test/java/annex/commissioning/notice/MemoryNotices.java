package annex.commissioning.notice;

import annex.commissioning.EstablishmentId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Notices of Change in memory, as strict about numbers and revisions as the store. */
public class MemoryNotices implements NoticesOfChange {

  private final Map<String, NoticeOfChange> notices = new ConcurrentHashMap<>();

  @Override
  public boolean add(NoticeOfChange notice) {
    return notices.putIfAbsent(id(notice.establishment(), notice.number()), notice) == null;
  }

  @Override
  public boolean advance(NoticeOfChange next) {
    var id = id(next.establishment(), next.number());
    var known = notices.get(id);
    return known != null
        && known.revision() == next.revision() - 1
        && notices.replace(id, known, next);
  }

  @Override
  public Optional<NoticeOfChange> find(EstablishmentId establishment, int number) {
    return Optional.ofNullable(notices.get(id(establishment, number)));
  }

  @Override
  public int last(EstablishmentId establishment) {
    return of(establishment).stream().mapToInt(NoticeOfChange::number).max().orElse(0);
  }

  @Override
  public List<NoticeOfChange> newestFirst(
      EstablishmentId establishment, @Nullable String status, long offset, int size) {
    return of(establishment).stream()
        .filter(notice -> status == null || notice.status().code().equals(status))
        .sorted(Comparator.comparingInt(NoticeOfChange::number).reversed())
        .skip(offset)
        .limit(size)
        .toList();
  }

  @Override
  public long count(EstablishmentId establishment, @Nullable String status) {
    return newestFirst(establishment, status, 0, Integer.MAX_VALUE).size();
  }

  @Override
  public List<NoticeOfChange> takingEffectSince(Instant before, int atMost) {
    return notices.values().stream()
        .filter(notice -> notice.status() == NoticeStatus.TAKING_EFFECT)
        .filter(notice -> !notice.changedAt().isAfter(before))
        .limit(atMost)
        .toList();
  }

  private List<NoticeOfChange> of(EstablishmentId establishment) {
    return notices.values().stream()
        .filter(notice -> notice.establishment().equals(establishment))
        .toList();
  }

  private static String id(EstablishmentId establishment, int number) {
    return establishment + "/" + number;
  }
}
