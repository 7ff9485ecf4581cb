package vn.tongket.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;

/** A package as a folder; files beside the known ones are left alone, links are not followed. */
final class FolderFiles extends PackageFiles {
    private final Path folder;
    private final Set<String> names = new LinkedHashSet<>();

    FolderFiles(Path folder) throws IOException {
        this.folder = folder;
        List<Problem> problems = new ArrayList<>();
        for (String name : ALL) {
            Path file = folder.resolve(name);
            if (Files.isSymbolicLink(file)) {
                problems.add(Problem.hard(
                        name,
                        0,
                        0,
                        "is a symbolic link; a package holds the files themselves",
                        "là liên kết; gói phải chứa chính tệp đó"));
            } else if (isPlainFile(file)) {
                names.add(name);
                checkSize(name, Files.size(file), problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private static void checkSize(String name, long size, List<Problem> problems) {
        if (size > largest(name)) {
            problems.add(Problem.hard(
                    name,
                    0,
                    0,
                    "is " + megabytes(size) + "; at most " + megabytes(largest(name)) + " is read, split it",
                    "có dung lượng " + megabytes(size) + "; chỉ nhận tối đa " + megabytes(largest(name))
                            + ", hãy tách nhỏ"));
        }
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    long size(String name) throws IOException {
        return Files.size(folder.resolve(name));
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name));
    }

    @Override
    public void close() {}
}
