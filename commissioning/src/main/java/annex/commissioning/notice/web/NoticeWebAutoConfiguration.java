package annex.commissioning.notice.web;

import annex.access.AccessTable;
import annex.chassis.json.StrictJson;
import annex.commissioning.notice.ChangesSections;
import annex.commissioning.section.SectionType;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Gives a service the API of its Notices of Change. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(SectionType.class)
final class NoticeWebAutoConfiguration {

  @Bean
  AccessTable noticeAccess(SectionType<?> type) {
    return NoticeAccess.of(type.area());
  }

  @Bean
  NoticeController noticeController(
      SectionType<?> type, ChangesSections changes, StrictJson json, Clock clock) {
    return new NoticeController(type.area(), changes, json, clock);
  }
}
