package annex.gateway.timeline;

import annex.contracts.Area;

/** Something that was heard of an annex. */
public sealed interface Change permits RecordedVersion, NoticeStep, Delivery {

  /** Agency code. */
  String establishment();

  /** The area that it comes from. */
  Area area();

  /** When and where it was heard. */
  Heard heard();

  /** The same, heard elsewhere. */
  Change at(Heard place);

  /**
   * What stands after something was heard that had been heard before: the same keeps the place
   * where it was heard first; where they differ, the later sending counts.
   */
  @SuppressWarnings("unchecked") // a change heard elsewhere is a change of its kind
  static <C extends Change> C latest(C known, C again) {
    if (known.at(again.heard()).equals(again)) {
      return (C) known.at(known.heard().again(again.heard()));
    }
    return known.heard().at().isAfter(again.heard().at()) ? known : again;
  }
}
