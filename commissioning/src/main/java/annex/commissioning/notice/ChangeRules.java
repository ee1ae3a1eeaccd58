package annex.commissioning.notice;

import java.util.List;

/**
 * The rules about how the sections of an area may change.
 *
 * @param all in the order in which they are reported
 */
public record ChangeRules(List<ChangeRule> all) {

  /** An area that has none: agreement is all that it asks for. */
  public static final ChangeRules NONE = new ChangeRules(List.of());

  public ChangeRules {
    all = List.copyOf(all);
  }
}
