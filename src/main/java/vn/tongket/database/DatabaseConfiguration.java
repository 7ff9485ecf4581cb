package vn.tongket.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one data source: a PostgreSQL server named by TONGKET_DB_URL, else our own over the data directory. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);
    private static final int KEPT_BACK = 2;

    @Bean(destroyMethod = "close")
    Server databaseServer(
            ObjectProvider<EmbeddedPostgres> starting,
            @Value("${tongket.data:data}") String data,
            @Value("${tongket.db.url:}") String url,
            @Value("${tongket.db.user:}") String user,
            @Value("${tongket.db.password:}") String password,
            @Value("${tongket.db.owner.user:}") String owner,
            @Value("${tongket.db.owner.password:}") String ownersPassword) {
        if (url.isBlank()) {
            EmbeddedPostgres embedded = starting.getIfAvailable(() -> EmbeddedPostgres.in(Path.of(data)));
            Server server = new Server(embedded, embedded.start(), embedded.application());
            embedded.watch();
            return server;
        }
        Address pool = new Address(url, user, password);
        if (owner.isBlank()) {
            LOG.warn(
                    "The application signs in to the database as the owner of its tables and gives that up by SET ROLE."
                            + " Two users are safer: see TONGKET_DB_OWNER_USER in docs/operate/install.md.");
            return new Server(null, pool, pool);
        }
        return new Server(null, new Address(url, owner, ownersPassword), pool);
    }

    @Bean(destroyMethod = "close")
    ActingDataSource dataSource(
            Server server,
            ActingPerson acting,
            ObjectProvider<StatementLimit> limit,
            @Value("${tongket.db.connections:12}") int connections) {
        Migrations.apply(server.owner(), server.pool().username());
        return new ActingDataSource(
                connect(config("tongket", connections, server), server.pool()),
                new HikariDataSource(keptBack(server)),
                acting,
                SignedClaims.of(new OwnerConnections(server.owner())),
                server.embedded() == null ? () -> false : server.embedded()::isAway,
                limit.getIfAvailable(() -> StatementLimit.NONE));
    }

    /** Made when first they are asked for, and given back when nobody signs in. */
    private static HikariConfig keptBack(Server server) {
        HikariConfig config = config("tongket-first", KEPT_BACK, server);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        return config;
    }

    private static HikariConfig config(String name, int connections, Server server) {
        HikariConfig config = new HikariConfig();
        if (server.embedded() == null) {
            config.setJdbcUrl(server.pool().url());
            config.setUsername(server.pool().username());
            config.setPassword(server.pool().password());
        } else {
            config.setDataSource(new OwnServerSource(server.embedded()));
        }
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.setPoolName(name);
        // Whoever signed in, the application is its role: it owns no table and no policy lets it pass.
        config.setConnectionInitSql("set role " + ApplicationRole.NAME);
        return config;
    }

    @Bean
    OwnerConnections ownerConnections(Server server) {
        return new OwnerConnections(server.owner());
    }

    private static HikariDataSource connect(HikariConfig config, Address address) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw DatabaseUnavailable.at(address, e);
        }
    }

    /**
     * The server behind the data source; only our own one needs ending.
     *
     * @param owner who migrates
     * @param pool who works
     */
    record Server(@Nullable EmbeddedPostgres embedded, Address owner, Address pool) implements AutoCloseable {
        @Override
        public void close() {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
