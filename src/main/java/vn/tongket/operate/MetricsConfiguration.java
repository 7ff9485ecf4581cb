package vn.tongket.operate;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.File;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tongket.base.HealthPart;

/** What is counted for Prometheus, where a token is set for it; without one nothing is counted. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnExpression("!'${tongket.metrics.token:}'.isBlank()")
class MetricsConfiguration {
    @Bean(destroyMethod = "close")
    PrometheusMeterRegistry meters(
            List<HealthPart> parts, DataSource source, @Value("${tongket.data:data}") String data) throws SQLException {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new JvmGcMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        new DiskSpaceMetrics(new File(data)).bindTo(meters);
        source.unwrap(HikariDataSource.class).setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
        for (HealthPart part : parts) {
            Gauge.builder("tongket.health", part, MetricsConfiguration::isWell)
                    .description("1 where a part is well or not in use, 0 where it is scarce or in trouble")
                    .tag("part", part.name())
                    .register(meters);
        }
        return meters;
    }

    private static double isWell(HealthPart part) {
        return switch (part.state()) {
            case OK, OFF -> 1;
            case SCARCE, TROUBLE -> 0;
        };
    }

    @Bean
    RequestTimes requestTimes(PrometheusMeterRegistry meters) {
        return new RequestTimes(meters);
    }
}
