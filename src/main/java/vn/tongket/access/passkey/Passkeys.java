package vn.tongket.access.passkey;

import static vn.tongket.access.tables.Tables.ACCOUNT;
import static vn.tongket.access.tables.Tables.PASSKEY;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.access.audit.Acting;

/**
 * Khóa truy cập: the two ceremonies of WebAuthn, with the person always verified by their device (finger, face, PIN), so that
 * a passkey is two factors in one. They are bound to the address of the site ({@link vn.tongket.page.door.Site}).
 */
@Component
public class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final String CREATION = "tongket.passkey-creation";
    private static final String REQUEST = "tongket.passkey-request";
    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("nobody", "nobody", AuthorityUtils.createAuthorityList("NOBODY"));
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final PasskeyPeople people;
    private final PasskeyStore store;
    private final DSLContext database;

    Passkeys(PasskeyPeople people, PasskeyStore store, DSLContext database) {
        this.people = people;
        this.store = store;
        this.database = database;
    }

    /** What the browser is to be asked for a new passkey of the person signed in, as JSON. */
    public String creationOptions(HttpServletRequest request) {
        Authentication signedIn =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        PublicKeyCredentialCreationOptions options = party(request)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(signedIn));
        request.getSession().setAttribute(CREATION, options);
        return JSON.writeValueAsString(options);
    }

    /** Stores what the browser answered; false where it does not answer what was asked. */
    public boolean register(String name, String answer, HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (!(session.getAttribute(CREATION) instanceof PublicKeyCredentialCreationOptions asked)) {
            return false;
        }
        session.removeAttribute(CREATION);
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                    JSON.readValue(answer, new TypeReference<>() {});
            party(request)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            asked, new RelyingPartyPublicKey(credential, name)));
            return true;
        } catch (JacksonException | IllegalArgumentException | WebAuthnException e) {
            LOG.info("A new passkey was refused: {}", e.toString());
            return false;
        }
    }

    /** What the browser is to be asked for signing in, as JSON: any passkey for this site. */
    public String requestOptions(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options = party(request)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(NOBODY));
        request.getSession().setAttribute(REQUEST, options);
        return JSON.writeValueAsString(options);
    }

    /** The account whose passkey answered; empty where none did. */
    public Optional<Integer> authenticate(String answer, HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (!(session.getAttribute(REQUEST) instanceof PublicKeyCredentialRequestOptions asked)) {
            return Optional.empty();
        }
        session.removeAttribute(REQUEST);
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                    JSON.readValue(answer, new TypeReference<>() {});
            PublicKeyCredentialUserEntity person =
                    party(request).authenticate(new RelyingPartyAuthenticationRequest(asked, credential));
            return accountOf(person.getName());
        } catch (JacksonException | IllegalArgumentException | WebAuthnException e) {
            LOG.info("A passkey was refused: {}", e.toString());
            return Optional.empty();
        }
    }

    private Optional<Integer> accountOf(String username) {
        return Acting.asSystem(() -> database.select(ACCOUNT.ACCOUNT_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq(username), ACCOUNT.CLOSED_AT.isNull())
                .fetchOptional(ACCOUNT.ACCOUNT_ID));
    }

    private Webauthn4JRelyingPartyOperations party(HttpServletRequest request) {
        String origin = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        Webauthn4JRelyingPartyOperations party = new Webauthn4JRelyingPartyOperations(
                people,
                store,
                PublicKeyCredentialRpEntity.builder()
                        .id(URI.create(origin).getHost())
                        .name("Tongket")
                        .build(),
                Set.of(origin));
        party.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        party.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return party;
    }

    /** A person's passkeys, oldest first. */
    public List<Passkey> of(int account) {
        return database.select(PASSKEY.CREDENTIAL_ID, PASSKEY.NAME, PASSKEY.CREATED_AT, PASSKEY.LAST_USED_AT)
                .from(PASSKEY)
                .where(PASSKEY.ACCOUNT_ID.eq(account))
                .orderBy(PASSKEY.CREATED_AT)
                .fetch(row -> new Passkey(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(row.value1()),
                        row.value2(),
                        row.value3().toInstant(),
                        row.value4().toInstant()));
    }

    /** Removes one of a person's own; false where there is none of that id. */
    public boolean remove(int account, String id) {
        byte @Nullable [] bytes = bytes(id);
        return bytes != null
                && database.deleteFrom(PASSKEY)
                                .where(PASSKEY.ACCOUNT_ID.eq(account), PASSKEY.CREDENTIAL_ID.eq(bytes))
                                .execute()
                        == 1;
    }

    private static byte @Nullable [] bytes(String id) {
        try {
            return Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * One of a person's passkeys.
     *
     * @param id base64url, for addresses
     */
    public record Passkey(String id, String name, Instant created, Instant lastUsed) {}
}
