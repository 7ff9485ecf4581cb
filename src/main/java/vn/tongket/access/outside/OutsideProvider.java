package vn.tongket.access.outside;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.stereotype.Component;

/**
 * The office's identity provider, named by TONGKET_OIDC_ISSUER, _CLIENT_ID and _CLIENT_SECRET; without them there is none.
 * Its description is fetched when first somebody wants to sign in through it, so that Tongket starts without it.
 */
@Component
public class OutsideProvider implements ClientRegistrationRepository {
    /** The one registration, and the last part of its addresses. */
    public static final String ID = "co-quan";

    private static final Logger LOG = LoggerFactory.getLogger(OutsideProvider.class);

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);
    private static final int WAITING = 8;

    private final String issuer;
    private final String client;
    private final String secret;
    private final String name;
    private final ProviderCalls calls = new ProviderCalls();
    private final Semaphore asking = new Semaphore(1);
    private volatile @Nullable ClientRegistration registration;
    private volatile long failedAt = System.nanoTime() - AGAIN_AFTER.toNanos();

    OutsideProvider(
            @Value("${tongket.oidc.issuer:${TONGKET_OIDC_ISSUER:}}") String issuer,
            @Value("${tongket.oidc.client-id:${TONGKET_OIDC_CLIENT_ID:}}") String client,
            @Value("${tongket.oidc.client-secret:${TONGKET_OIDC_CLIENT_SECRET:}}") String secret,
            @Value("${tongket.oidc.name:${TONGKET_OIDC_NAME:tài khoản của cơ quan}}") String name) {
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
        this.name = name;
    }

    public boolean isSet() {
        return !issuer.isBlank() && !client.isBlank();
    }

    /** What the button says after "Đăng nhập bằng"; null where there is no provider. */
    public @Nullable String name() {
        return isSet() ? name : null;
    }

    String issuer() {
        return issuer;
    }

    /** Whoever comes while many wait already, or just after it did not answer, waits for nothing: there is no provider then. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        ClientRegistration known = registration;
        if (known != null || !isSet() || !id.equals(ID)) {
            return id.equals(ID) ? known : null;
        }
        if (!mayAsk()) {
            return registration;
        }
        try {
            if (registration == null && !hasJustFailed()) {
                registration = fetch();
            }
            return registration;
        } finally {
            asking.release();
        }
    }

    private boolean hasJustFailed() {
        return System.nanoTime() - failedAt < AGAIN_AFTER.toNanos();
    }

    /** A few may wait for whoever asks already. */
    private boolean mayAsk() {
        try {
            return !hasJustFailed()
                    && asking.getQueueLength() < WAITING
                    && asking.tryAcquire(AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    ProviderCalls calls() {
        return calls;
    }

    private @Nullable ClientRegistration fetch() {
        try {
            return ClientRegistrations.fromOidcConfiguration(calls.description(issuer))
                    .registrationId(ID)
                    .clientId(client)
                    .clientSecret(secret)
                    .scope("openid", "profile", "email")
                    .redirectUri("{baseUrl}/dang-nhap/{registrationId}/xong")
                    .clientName(name)
                    .build();
        } catch (RuntimeException e) {
            failedAt = System.nanoTime();
            LOG.error("The identity provider {} does not answer or is not what it says: {}", issuer, e.toString());
            return null;
        }
    }

    /** For the configuration of sign-in, which stands in another package. */
    public OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        return calls.tokens();
    }

    @Bean
    static JwtDecoderFactory<ClientRegistration> idTokens(OutsideProvider provider) {
        return provider.calls::decoder;
    }
}
