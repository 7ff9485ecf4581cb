package vn.tongket.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one data source: a PostgreSQL server named by TONGKET_DB_URL, else our own over the data directory. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Server databaseServer(
            @Value("${tongket.data:data}") String data,
            @Value("${tongket.db.url:}") String url,
            @Value("${tongket.db.user:}") String user,
            @Value("${tongket.db.password:}") String password) {
        if (!url.isBlank()) {
            return new Server(null, new Address(url, user, password));
        }
        EmbeddedPostgres embedded = EmbeddedPostgres.in(Path.of(data));
        return new Server(embedded, embedded.start());
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Server server, @Value("${tongket.db.connections:12}") int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.address().url());
        config.setUsername(server.address().username());
        config.setPassword(server.address().password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        config.setPoolName("tongket");
        HikariDataSource source = connect(config, server.address());
        Migrations.apply(source);
        return source;
    }

    private static HikariDataSource connect(HikariConfig config, Address address) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new DatabaseUnavailable(
                    "No PostgreSQL answers at " + address + ". Check TONGKET_DB_URL, TONGKET_DB_USER and"
                            + " TONGKET_DB_PASSWORD, and that the server is up.",
                    e);
        }
    }

    /** The server behind the data source; only our own one needs ending. */
    record Server(@Nullable EmbeddedPostgres embedded, Address address) implements AutoCloseable {
        @Override
        public void close() {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
