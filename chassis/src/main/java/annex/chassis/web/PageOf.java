package annex.chassis.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the rows of the page
 * @param page where the page stands in the list
 */
public record PageOf<T>(List<T> items, Position page) {

  public PageOf {
    items = List.copyOf(items);
  }

  /**
   * Where a page stands.
   *
   * @param number of the page, from 0
   * @param size rows that a full page has
   * @param totalElements rows of the whole list
   * @param totalPages pages of the whole list
   */
  public record Position(int number, int size, long totalElements, long totalPages) {}

  /** The page that was asked for, cut out of a whole list; its rows alone are viewed. */
  public static <R, T> PageOf<T> cut(List<R> all, PageRequest asked, Function<R, T> view) {
    return of(
        all.stream().skip(asked.offset()).limit(asked.size()).map(view).toList(),
        asked,
        all.size());
  }

  /** The page that was asked for, of a list of this many rows. */
  public static <T> PageOf<T> of(List<T> items, PageRequest asked, long total) {
    long pages = Math.ceilDiv(total, (long) asked.size());
    return new PageOf<>(items, new Position(asked.number(), asked.size(), total, pages));
  }
}
