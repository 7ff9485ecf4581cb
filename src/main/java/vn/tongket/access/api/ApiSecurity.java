package vn.tongket.access.api;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tongket.access.limit.TokenBuckets;
import vn.tongket.access.signin.Identities;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.page.ApiProblem;

/** The chain for /api: tokens only, no session, no cookie, and so no forgery field. What is open is said at each handler. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiSecurity implements WebMvcConfigurer {

    /** Bounds of what is read are bounds of JSON: nothing else is taken, whatever libraries bring along. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.configureMessageConvertersList(converters -> converters.removeIf(ApiSecurity::readsAnotherForm));
    }

    private static boolean readsAnotherForm(HttpMessageConverter<?> converter) {
        return converter instanceof AbstractJacksonHttpMessageConverter<?>
                && !(converter instanceof JacksonJsonHttpMessageConverter);
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(new ProblemResolver());
    }

    @Bean
    @Order(1)
    static SecurityFilterChain apiChain(
            HttpSecurity http,
            UnitTokens tokens,
            Identities people,
            IdempotentRequests requests,
            @Value("${tongket.rate.api-by-token:${TONGKET_RATE_API_BY_TOKEN:600}}") int byToken,
            @Value("${tongket.rate.unknown-token-by-address:60}") int unknownByAddress)
            throws Exception {
        return http.securityMatcher("/api", "/api/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requested -> requested.anyRequest().permitAll())
                .addFilterBefore(
                        new BearerFilter(tokens, people, new TokenBuckets(byToken), new TokenBuckets(unknownByAddress)),
                        AuthorizationFilter.class)
                .addFilterAfter(new IdempotencyFilter(requests), AuthorizationFilter.class)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, failure) -> ProblemWriter.signIn(
                                        "Bearer",
                                        "Send the token of your unit: Authorization: Bearer tongket_…",
                                        request,
                                        response))
                        .accessDeniedHandler((request, response, failure) -> ProblemWriter.write(
                                new ApiProblem(
                                        403,
                                        "not-allowed",
                                        "Not allowed to this token",
                                        "The token does not have the right for this, or not at this unit."),
                                request,
                                response)))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }
}
