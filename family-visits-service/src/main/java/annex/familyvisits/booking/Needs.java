package annex.familyvisits.booking;

import annex.chassis.check.Fields;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What visitors need.
 *
 * @param hearingLoop for hearing aids (VIS-12)
 * @param stepFree a way without stairs (VIS-12)
 * @param interpreter language that is spoken, such as {@code pl}, or null (VIS-11)
 * @param quietArea for upsetting news or a first meeting (VIS-13)
 */
public record Needs(
    Boolean hearingLoop, Boolean stepFree, @Nullable String interpreter, Boolean quietArea) {

  /** Nothing. */
  public static final Needs NONE = new Needs(false, false, null, false);

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

  public Needs {
    Fields.check()
        .present("hearingLoop", hearingLoop)
        .present("stepFree", stepFree)
        .matches("interpreter", interpreter, LANGUAGE, "pl")
        .present("quietArea", quietArea)
        .orRefuse();
  }
}
