package vn.tongket.access.outside;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
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

    private final String issuer;
    private final String client;
    private final String secret;
    private final String name;
    private @Nullable ClientRegistration registration;

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

    @Override
    public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!isSet() || !id.equals(ID)) {
            return null;
        }
        if (registration == null) {
            registration = fetch();
        }
        return registration;
    }

    private @Nullable ClientRegistration fetch() {
        try {
            return ClientRegistrations.fromIssuerLocation(issuer)
                    .registrationId(ID)
                    .clientId(client)
                    .clientSecret(secret)
                    .scope("openid", "profile", "email")
                    .redirectUri("{baseUrl}/dang-nhap/{registrationId}/xong")
                    .clientName(name)
                    .build();
        } catch (RuntimeException e) {
            LOG.error("The identity provider {} does not answer or is not what it says: {}", issuer, e.toString());
            return null;
        }
    }
}
