package annex.identity;

import annex.identity.clients.Clients;
import annex.identity.keys.SigningKeys;
import annex.identity.tokens.AllScopesUnlessAsked;
import annex.identity.tokens.SignInsUnderWay;
import annex.identity.tokens.TokenClaims;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
@EnableScheduling
class IdentityConfiguration {

  /** Longer than the services keep keys. */
  private static final Duration ANNOUNCED = Duration.ofMinutes(20);

  private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Clients clients(IdentitySettings settings) throws IOException {
    return new Clients(settings.clients(), settings.tokensLive());
  }

  @Bean
  SigningKeys signingKeys(IdentitySettings settings, Clock clock) throws IOException {
    var life =
        new SigningKeys.KeyLife(
            settings.keysSign(), ANNOUNCED, settings.tokensLive().plus(CLOCKS_DIFFER_BY));
    return new SigningKeys(settings.keys(), life, clock);
  }

  @Bean
  KeyRotation keyRotation(SigningKeys keys) {
    return new KeyRotation(keys);
  }

  @Bean
  TokenClaims tokenClaims(Clients clients, SigningKeys keys, IdentitySettings settings) {
    return new TokenClaims(clients, keys, settings.audience());
  }

  /** Secrets are changed in their file, so an older hash is not replaced by a newer one here. */
  @Bean
  PasswordEncoder passwordEncoder() {
    var encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    return new PasswordEncoder() {
      @Override
      public @Nullable String encode(@Nullable CharSequence secret) {
        return encoder.encode(secret);
      }

      @Override
      public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
        return encoder.matches(secret, hash);
      }
    };
  }

  @Bean
  OAuth2AuthorizationService signInsUnderWay() {
    return new SignInsUnderWay();
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
  }

  /** The endpoints of the protocol. */
  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) {
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server
                  .oidc(oidc -> {})
                  .tokenEndpoint(
                      token -> token.accessTokenRequestConverter(new AllScopesUnlessAsked()));
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(handling ->
            handling.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/login"),
                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        .build();
  }

  /** Health, and the page to sign in. Nothing else. */
  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) {
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET, "/actuator/health/**")
                .permitAll()
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .anyRequest()
                .denyAll())
        .formLogin(form -> {})
        .exceptionHandling(handling ->
            handling.defaultAuthenticationEntryPointFor(
                new HttpStatusEntryPoint(HttpStatus.NOT_FOUND), AnyRequestMatcher.INSTANCE))
        .build();
  }
}
