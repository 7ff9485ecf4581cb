package vn.tongket.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Build step, run from source: migrates a throwaway PostgreSQL and writes one package of jOOQ classes per schema, into the
 * module that owns the schema. Tables go to {@code vn.tongket.<module>.tables}, internal to the module; views, which a
 * module publishes for others, to {@code vn.tongket.<module>.view}. Does nothing when no migration changed.
 */
final class GenerateTables {
    private static final List<String> SCHEMAS =
            List.of("unit", "access", "programme", "report", "measure", "review", "gathering", "commend", "exchange");
    private static final String VIEWS = "current_.*|published_.*";
    private static final List<String> SCHEMAS_WITH_VIEWS = List.of("report");

    public static void main(String[] arguments) throws Exception {
        Path resources = Path.of(arguments[0]);
        Path build = Path.of(arguments[1]);
        Path stamp = build.resolve("generated-sources/jooq.stamp");
        String fingerprint = fingerprint(resources.resolve("db"));
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        Path home = build.resolve("generate-tables");
        Files.createDirectories(home);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.throwaway(home)) {
            Address address = postgres.start();
            Flyway.configure()
                    .dataSource(address.url(), address.username(), address.password())
                    .locations(
                            "filesystem:" + resources.resolve("db/migration"),
                            "filesystem:" + resources.resolve("db/view"))
                    .cleanDisabled(false)
                    .load()
                    .migrate();
            for (String schema : SCHEMAS) {
                generate(address, build, schema, "tables", true);
            }
            for (String schema : SCHEMAS_WITH_VIEWS) {
                generate(address, build, schema, "view", false);
            }
        }
        delete(home);
        Files.writeString(stamp, fingerprint);
    }

    private static void generate(Address address, Path build, String schema, String into, boolean tables)
            throws Exception {
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withUrl(address.url())
                        .withUser(address.username())
                        .withPassword(address.password()))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema(schema)
                                .withIncludeRoutines(false)
                                .withIncludeIndexes(false)
                                .withIncludes(tables ? ".*" : VIEWS)
                                .withExcludes(tables ? "spring_session.*|" + VIEWS : ""))
                        .withGenerate(new Generate()
                                .withPojos(false)
                                .withDaos(false)
                                .withImplicitJoinPathsToMany(false)
                                .withImplicitJoinPathsManyToMany(false)
                                .withJavaTimeTypes(true)
                                .withGeneratedAnnotation(false)
                                .withComments(true))
                        .withTarget(new Target()
                                .withPackageName("vn.tongket." + schema + "." + into)
                                .withDirectory(
                                        build.resolve("generated-sources/jooq").toString()))));
    }

    private static String fingerprint(Path migrations) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(migrations)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes());
                try (InputStream content = Files.newInputStream(file)) {
                    digest.update(content.readAllBytes());
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private GenerateTables() {}
}
