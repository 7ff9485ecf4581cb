package vn.tongket.access.gate;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tongket.access.outside.NoClients;
import vn.tongket.access.outside.OutsideProvider;
import vn.tongket.access.outside.OutsideSignIn;
import vn.tongket.access.session.SessionEnded;
import vn.tongket.access.signin.SignInFirst;
import vn.tongket.page.SafeHeaders;

/** Sign-in, sign-out, forgery protection and headers. What is open to whom is said at each handler, see {@link Gate}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration implements WebMvcConfigurer {
    private static final String DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private final Gate gate;

    SecurityConfiguration(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }

    @Bean
    static SecurityFilterChain securityFilterChain(HttpSecurity http, OutsideProvider provider, OutsideSignIn outside)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(new SignInFirst()).accessDeniedHandler(new SessionEnded()))
                .logout(out -> out.logoutUrl("/dang-xuat").logoutSuccessUrl("/"))
                .headers(SecurityConfiguration::headers);
        if (provider.isSet()) {
            http.oauth2Login(login -> outside(login, provider, outside));
        }
        return http.build();
    }

    /** Nothing of the provider's stays in the session: {@link OutsideSignIn} puts our own person there. */
    private static void outside(
            OAuth2LoginConfigurer<HttpSecurity> login, OutsideProvider provider, OutsideSignIn outside) {
        login.addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F way) {
                // Where the provider is not there, the way to it fails as the way back does: in words, not as our
                // fault.
                way.setAuthenticationFailureHandler(outside::fail);
                return way;
            }
        });
        login.loginPage("/dang-nhap")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoClients())
                .authorizationEndpoint(there -> there.baseUri("/dang-nhap/qua"))
                .redirectionEndpoint(back -> back.baseUri("/dang-nhap/*/xong"))
                .tokenEndpoint(token -> token.accessTokenResponseClient(provider.tokens()))
                .userInfoEndpoint(user -> user.oidcUserService(outside::load))
                .successHandler(outside::succeed)
                .failureHandler(outside::fail);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(SafeHeaders.CONTENT))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(DEVICES));
    }
}
