package vn.tongket.report.board;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tongket.base.HealthPart;

/**
 * The mail server of the setting {@code TONGKET_SMTP_URL}: {@code smtp://name:password@mail.example.gov.vn:587/?from=tongket@example.gov.vn},
 * {@code smtps} for TLS from the first byte; {@code smtp} takes STARTTLS where the server has it. Without the setting nothing is
 * mailed.
 */
@Component
class MailServer implements HealthPart {
    private static final String TIMEOUT = "10000";

    private final String setting;
    private volatile boolean failed;

    MailServer(@Value("${TONGKET_SMTP_URL:}") String setting) {
        this.setting = setting.strip();
    }

    boolean isSet() {
        return !setting.isEmpty();
    }

    /**
     * @param key of the message for good: a mail server that was given it before may drop it
     * @throws MessagingException when the server does not take it, or the setting is no such address
     */
    void send(String to, String subject, String text, String key) throws MessagingException {
        try {
            sendNow(to, subject, text, key);
            failed = false;
        } catch (MessagingException | IllegalArgumentException e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public String name() {
        return "mail";
    }

    /** As the last message went. */
    @Override
    public State state() {
        if (!isSet()) {
            return State.OFF;
        }
        return failed ? State.TROUBLE : State.OK;
    }

    private void sendNow(String to, String subject, String text, String key) throws MessagingException {
        URI server = URI.create(setting);
        String from = from(server);
        MimeMessage message = new KeyedMessage(session(server), key + "." + from);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setText(text, StandardCharsets.UTF_8.name());
        String[] user = user(server);
        if (user.length == 2) {
            Transport.send(message, user[0], user[1]);
        } else {
            Transport.send(message);
        }
    }

    private static final class KeyedMessage extends MimeMessage {
        private final String key;

        KeyedMessage(Session session, String key) {
            super(session);
            this.key = key;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + key + ">");
        }
    }

    private static Session session(URI server) {
        String protocol = server.getScheme();
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        properties.put("mail.transport.protocol.rfc822", protocol);
        properties.put("mail." + protocol + ".host", server.getHost());
        if (server.getPort() > 0) {
            properties.put("mail." + protocol + ".port", String.valueOf(server.getPort()));
        }
        properties.put("mail." + protocol + ".connectiontimeout", TIMEOUT);
        properties.put("mail." + protocol + ".timeout", TIMEOUT);
        properties.put("mail." + protocol + ".writetimeout", TIMEOUT);
        properties.put("mail." + protocol + ".starttls.enable", "true");
        properties.put("mail." + protocol + ".auth", String.valueOf(server.getUserInfo() != null));
        return Session.getInstance(properties);
    }

    private static String[] user(URI server) {
        String info = server.getRawUserInfo();
        return info == null
                ? new String[0]
                : Arrays.stream(info.split(":", 2))
                        .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                        .toArray(String[]::new);
    }

    private static String from(URI server) throws MessagingException {
        String query = server.getQuery();
        if (query == null || !query.startsWith("from=")) {
            throw new MessagingException("TONGKET_SMTP_URL lacks ?from=address");
        }
        return query.substring("from=".length());
    }
}
