package vn.tongket.measure.cluster;

import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How the cluster is reached.
 *
 * @param url {@code jdbc:trino://coordinator:8080}, with whatever its connection needs; empty: there is none
 * @param password empty: none; Trino takes one over TLS only
 * @param catalog a hive one, whose storage holds the archive
 * @param seconds a query takes no longer
 */
@Component
record TrinoSettings(
        @Value("${tongket.trino.url:${TONGKET_TRINO_URL:}}") String url,

        @Value("${tongket.trino.user:${TONGKET_TRINO_USER:tongket}}")
        String user,

        @Value("${tongket.trino.password:${TONGKET_TRINO_PASSWORD:}}")
        String password,

        @Value("${tongket.trino.catalog:${TONGKET_TRINO_CATALOG:tongket}}")
        String catalog,

        @Value("${tongket.trino.schema:${TONGKET_TRINO_SCHEMA:tongket}}")
        String schema,

        @Value("${tongket.trino.seconds:${TONGKET_TRINO_SECONDS:60}}")
        int seconds) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    TrinoSettings {
        refuseUnlessName("TONGKET_TRINO_CATALOG", catalog);
        refuseUnlessName("TONGKET_TRINO_SCHEMA", schema);
    }

    private static void refuseUnlessName(String setting, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    setting + "=" + name + ": write it in lower-case letters, digits and underscores");
        }
    }
}
