package vn.tongket.page;

import java.io.Serializable;
import org.springframework.security.core.Authentication;

/**
 * Who is really looking while the product is seen as another person sees it; stands in the session beside that person.
 *
 * @param person who looks
 * @param signedIn as they came in, to go back to
 */
public record SeenBy(Person person, Authentication signedIn) implements Serializable {
    private static final long serialVersionUID = 1L;
}
