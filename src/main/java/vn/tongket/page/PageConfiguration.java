package vn.tongket.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.module.SimpleModule;

/** Templates, compiled with the product, and the files beside them. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Bean
    static TemplateEngine templates() {
        TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
        templates.setTrimControlStructures(true);
        return templates;
    }

    @Bean
    static PageWriter pageWriter(TemplateEngine templates) {
        return new PageWriter(templates);
    }

    @Bean
    static JsonMapperBuilderCustomizer readableJson() {
        return mapper -> mapper.addModule(
                new SimpleModule("readable words").addDeserializer(String.class, new ReadableString()));
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorsInOurWords() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ContainerErrors.class.getName());
            }
        });
    }

    private final PageWriter writer;

    PageConfiguration(PageWriter writer) {
        this.writer = writer;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(writer);
    }

    /** Only what front end's build put there; {@link Assets} gives each a new address when its content changes. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : List.of("css", "js", "font")) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/static/" + folder + "/")
                    .setCacheControl(FOREVER);
        }
    }
}
