package vn.tongket.page.share;

import java.time.Duration;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadConstraints;

/** The bounds, with the settings that move them; docs/operate/limits.md says what each is for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ShareConfiguration implements WebMvcConfigurer {
    /** Behind the gate, which has no order of its own. */
    private static final int BEHIND_THE_GATE = 100;

    /** Behind Spring Security's filters, which know who asks. */
    private static final int BEHIND_SIGN_IN = -50;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int MOST_TOKENS = 2_500_000;
    private static final long LARGEST_JSON = 8L << 20;
    private static final int DEEPEST_JSON = 50;

    private final HeavyWork work;

    ShareConfiguration(
            @Value("${tongket.heavy.most:${TONGKET_HEAVY_MOST:0}}") int most,
            @Value("${tongket.heavy.wait:${TONGKET_HEAVY_WAIT:8}}") int seconds) {
        this.work = new HeavyWork(most > 0 ? most : Math.max(1, PROCESSORS / 2), Duration.ofSeconds(seconds));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new WordsGate()).order(BEHIND_THE_GATE);
        registry.addInterceptor(new HeavyGate(work)).order(BEHIND_THE_GATE + 1);
    }

    @Bean
    static FilterRegistrationBean<Shares> shares(
            @Value("${tongket.requests.all:${TONGKET_REQUESTS:64}}") int all,
            @Value("${tongket.requests.visitors:${TONGKET_REQUESTS_VISITORS:0}}") int visitors,
            @Value("${tongket.requests.each:${TONGKET_REQUESTS_EACH:12}}") int each) {
        FilterRegistrationBean<Shares> shares =
                new FilterRegistrationBean<>(new Shares(all, visitors > 0 ? visitors : 2 * PROCESSORS, each, PATIENCE));
        shares.setOrder(BEHIND_SIGN_IN);
        return shares;
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowBodies(
            @Value("${tongket.slow.all:${TONGKET_SLOW_BODIES:64}}") int all,
            @Value("${tongket.slow.each:${TONGKET_SLOW_BODIES_EACH:16}}") int each,
            @Value("${tongket.slow.grace:${TONGKET_SLOW_GRACE:3}}") int grace,
            @Value("${tongket.slow.pace:${TONGKET_SLOW_PACE:1000}}") int bytesASecond) {
        SlowBodies.Pace pace = new SlowBodies.Pace(Duration.ofSeconds(grace), bytesASecond);
        return factory -> factory.addEngineValves(new SlowBodies(pace, new SlowPlaces(all, each)));
    }

    @Bean
    static PageTimeout pageTimeout(@Value("${tongket.page.seconds:${TONGKET_PAGE_SECONDS:20}}") int seconds) {
        return new PageTimeout(seconds);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    static ExecuteListenerProvider pageTimeoutInWords(PageTimeout timeout) {
        return new DefaultExecuteListenerProvider(timeout);
    }

    /** What comes as JSON is read as a stream: more tokens or layers than any set of values has are read no further. */
    @Bean
    static JsonFactoryBuilderCustomizer boundedJson() {
        return factory -> factory.streamReadConstraints(StreamReadConstraints.builder()
                .maxDocumentLength(LARGEST_JSON)
                .maxTokenCount(MOST_TOKENS)
                .maxNestingDepth(DEEPEST_JSON)
                .maxStringLength(LongWords.MOST * 4)
                .build());
    }
}
