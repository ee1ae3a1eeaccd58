package annex.gateway.annexes;

import java.util.List;

/**
 * A stretch of a list.
 *
 * @param number of the page, from 0
 * @param size how many rows a page has at most
 */
public record Stretch(int number, int size) {

  static final int USUAL = 50;
  static final int LARGEST = 200;

  /** Those of the rows that it holds. */
  public <T> List<T> of(List<T> rows) {
    return rows.stream().skip((long) number * size).limit(size).toList();
  }

  /** What a list tells of its pages, as JSON text. */
  public String told(int rows) {
    return "{\"number\":%d,\"size\":%d,\"totalElements\":%d,\"totalPages\":%d}"
        .formatted(number, size, rows, Math.ceilDiv(rows, size));
  }
}
