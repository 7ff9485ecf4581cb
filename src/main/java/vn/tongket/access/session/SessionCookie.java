package vn.tongket.access.session;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tongket.page.door.Site;

/**
 * What the browser keeps of a session. Where people come by TLS its name begins with {@code __Host-}: a browser takes that
 * from this very host and over TLS only, so that no neighbour under the same domain can lay one under.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionCookie {
    @Bean
    DefaultCookieSerializerCustomizer boundToTheSite(Site site) {
        return cookie -> {
            if (site.isSecure()) {
                cookie.setCookieName("__Host-SESSION");
                cookie.setUseSecureCookie(true);
                cookie.setCookiePath("/");
            }
        };
    }
}
