package vn.tongket.page.address;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Handlers take who asks, and what is asked for, as arguments. */
@Configuration(proxyBeanMethods = false)
class AddressConfiguration implements WebMvcConfigurer {
    private final AddressParts parts;

    AddressConfiguration(AddressParts parts) {
        this.parts = parts;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PersonArgument());
        resolvers.add(new ThingArgument(parts));
    }
}
