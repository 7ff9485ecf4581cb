package vn.tongket.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How our PostgreSQL is created and with which settings it serves: sized for an office's machine of 2 cores. */
final class PostgresCommands {
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "shared_buffers=128MB",
            "work_mem=32MB",
            "maintenance_work_mem=256MB",
            "max_wal_size=2GB",
            "max_connections=60",
            "jit=off",
            "huge_pages=off",
            "timezone=Asia/Ho_Chi_Minh",
            "log_timezone=Asia/Ho_Chi_Minh");

    /** A throwaway server may lose what it acknowledged: it is for tests and for the build. */
    private static final List<String> THROWAWAY =
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

    private PostgresCommands() {}

    static List<String> create(Path binaries, Path cluster, String user, Path password) {
        return List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + cluster,
                "--username=" + user,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=vi-VN",
                "--locale=C.UTF-8",
                "--no-instructions");
    }

    static List<String> serve(Path binaries, Path cluster, int port, boolean lasting) {
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/postgres").toString(), "-D", cluster.toString(), "-p", String.valueOf(port)));
        Stream.concat(SETTINGS.stream(), lasting ? Stream.empty() : THROWAWAY.stream())
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }
}
