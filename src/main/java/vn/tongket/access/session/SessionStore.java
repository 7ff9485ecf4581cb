package vn.tongket.access.session;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionOperations;

/** How sessions are kept: one statement to read one, and none to note that it was used again within the minute. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionStore {
    /** Two pages opened at once both begin what a session remembers: the later one's stays, and neither fails. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> twoAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Around the one that is made elsewhere: a second one of that type would keep it from being made. */
    @Bean
    static BeanPostProcessor usedSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions ? new UsedSessions<>(sessions) : bean;
            }
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
