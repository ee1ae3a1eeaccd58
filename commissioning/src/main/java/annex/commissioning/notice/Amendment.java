package annex.commissioning.notice;

import annex.chassis.check.Fault;
import annex.contracts.change.Difference;
import java.util.List;

/** What comes of a patch on a body. */
public sealed interface Amendment {

  /**
   * Another body that keeps every rule.
   *
   * @param body the one JSON text that stands for it
   * @param diff where it differs from the body that was patched; never empty
   */
  record Amended(String body, List<Difference> diff) implements Amendment {
    public Amended {
      diff = List.copyOf(diff);
    }
  }

  /**
   * It cannot be.
   *
   * @param faults with pointers from the root of the body
   */
  record Refused(List<Fault> faults) implements Amendment {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /** The body is as it was. */
  record Nothing() implements Amendment {}

  /** Makes the body that a patch asks for, and judges it. */
  @FunctionalInterface
  interface Amending {
    Amendment amend(String body, String patch);
  }
}
