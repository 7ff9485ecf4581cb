package vn.tongket.access.session;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How sessions are kept: one statement to read one, and none to note that it was used again within the minute. At the end of
 * a round hundreds of people save several times a second.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionStore {
    /** In the order of the columns that the library fills in; 60,000 milliseconds. */
    private static final String USED = """
            update access.spring_session as session
               set session_id = used.session_id, last_access_time = used.last_access_time,
                   max_inactive_interval = used.max_inactive_interval, expiry_time = used.expiry_time,
                   principal_name = used.principal_name
              from (values (?, ?::bigint, ?::integer, ?::bigint, ?::text, ?))
                   as used (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
             where session.primary_id = used.primary_id
               and (used.last_access_time - session.last_access_time >= 60000
                    or (session.session_id, session.max_inactive_interval, session.principal_name)
                       is distinct from (used.session_id, used.max_inactive_interval, used.principal_name))""";

    /** Two pages opened at once both begin what a session remembers: the later one's stays, and neither fails. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsUsed() {
        return sessions -> {
            new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
            sessions.setUpdateSessionQuery(USED);
        };
    }

    /** 216 bits of chance in the 36 signs that the table holds; the library's own have 122. */
    @Bean
    static SessionIdGenerator sessionNumbers() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] number = new byte[27];
            random.nextBytes(number);
            return Base64.getUrlEncoder().encodeToString(number);
        };
    }

    /** Each statement by itself: a session half made is a visitor's, who signs in again. */
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }
}
