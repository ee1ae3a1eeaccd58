package annex.familyvisits.support;

import annex.familyvisits.agreed.FamilyService;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is offered to prisoners whom nobody visits (VIS-14). */
public enum Service {
  BEFRIENDING("befriending"),
  PAT_DOG("pat dog"),
  SAMARITANS("samaritans"),
  OFFICIAL_PRISON_VISITORS("official prison visitors"),
  BUDDY_VISITS("buddy visits");

  private final String words;

  Service(String words) {
    this.words = words;
  }

  /** The line of the section that stands for it, by its words. */
  public Optional<FamilyService> among(List<FamilyService> services) {
    return services.stream().filter(one -> says(one.service()) || says(one.provider())).findFirst();
  }

  private boolean says(@Nullable String text) {
    return text != null && text.toLowerCase(Locale.ROOT).contains(words);
  }
}
