package annex.chassis.access;

import annex.access.AccessTable;
import annex.access.OperationAccess;
import annex.access.token.KeysAhead;
import annex.access.token.VerifiedTokens;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Every service checks every request itself, for partners call services directly. */
@AutoConfiguration(before = ServletWebSecurityAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableWebSecurity
@EnableConfigurationProperties(AccessSettings.class)
final class AccessAutoConfiguration {

  @Bean
  VerifiedTokens verifiedTokens(AccessSettings settings, Clock clock) {
    return new VerifiedTokens(settings.rules(), clock);
  }

  @Bean
  KeysAhead keysAhead(VerifiedTokens tokens) {
    return KeysAhead.of(tokens);
  }

  @Bean
  AccessTable operation() {
    return OperationAccess.table();
  }

  @Bean
  SecurityFilterChain access(
      HttpSecurity http, List<AccessTable> tables, VerifiedTokens tokens, JsonMapper json) {
    var denials = new Denials(json);
    var authenticating = new Authenticating(tokens);
    var deciding = new Deciding(AccessTable.of(tables));
    return http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
        .oauth2ResourceServer(server ->
            server
                .authenticationManagerResolver(_ -> authenticating)
                .authenticationEntryPoint(denials)
                .accessDeniedHandler(denials))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(denials).accessDeniedHandler(denials))
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .anyRequest()
                .access(deciding))
        .build();
  }

  /** A request is observed as a whole; its way through each filter tells nobody anything. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  WebMvcConfigurer callerArgument() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }
    };
  }

  /** What is no request at all ends in the problem document for its status. */
  @Bean
  RequestRejectedHandler rejectedRequests() {
    return new HttpStatusRequestRejectedHandler();
  }
}
