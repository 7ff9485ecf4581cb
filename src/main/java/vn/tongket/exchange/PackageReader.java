package vn.tongket.exchange;

import java.io.IOException;
import org.springframework.stereotype.Component;
import vn.tongket.exchange.file.PackageFiles;
import vn.tongket.exchange.file.PackageSchema;
import vn.tongket.exchange.section.PackageContent;
import vn.tongket.packages.PackageSections;

/** Reads the files of a package, values apart, and refuses them with every mistake of form they have. */
@Component
final class PackageReader {
    private final PackageSections sections;
    private final PackageSchema schema;

    PackageReader(PackageSections sections) {
        this.sections = sections;
        this.schema = PackageSchema.of(sections);
    }

    PackageContent read(PackageFiles files) throws IOException {
        return new PackageReading(files, sections, schema).read();
    }
}
