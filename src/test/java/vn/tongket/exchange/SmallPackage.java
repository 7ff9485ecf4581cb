package vn.tongket.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small package that is right, to be spoilt in one place by each test. */
final class SmallPackage {
    private final Path folder;
    private final Map<String, String> files = new LinkedHashMap<>();

    SmallPackage(Path folder) {
        this.folder = folder;
        files.put("package.yaml", """
                format: tongket/1
                programme:
                  code: nho
                  title: Chương trình nhỏ
                  unit: zz-nho
                  from: 2015-01-01
                  to: 2025-01-01
                objectives:
                  - { code: giam-ngheo, title: Giảm nghèo }
                indicators:
                  - code: dan-so
                    name: Dân số
                    unit_of_measure: người
                    over_units: SUM
                    over_time: LAST
                    collected_from: COMMUNE
                    breakdowns: [Nam]
                  - code: ho-ngheo
                    name: Tỷ lệ hộ nghèo
                    objective: giam-ngheo
                    unit_of_measure: "%"
                    over_units: RATIO_OF_SUMS
                    over_time: LAST
                    collected_from: COMMUNE
                """);
        files.put("units.csv", """
                unit,version,kind,type,name,full_name,parent,from,to,gso_code,legal_basis,people,people_as_of,area,area_as_of
                zz-nho,,PROVINCE,tinh,Nhỏ,Tỉnh Nhỏ,,2010-01-01,,,,,,,
                zz-nho-1,,COMMUNE,xa,Một,Xã Một,zz-nho,2010-01-01,,,,,,,
                zz-nho-2,,COMMUNE,xa,Hai,Xã Hai,zz-nho,2010-01-01,2016-01-01,,,,,,
                """);
        files.put("succession.csv", """
                from_unit,to_unit,kind,on,share,land_share,basis,estimated,legal_basis,note
                zz-nho-2,zz-nho-1,MERGE,2016-01-01,1,,WHOLE,false,,
                """);
        files.put("values.csv", """
                indicator,unit,from,to,breakdown,value,numerator,denominator,quality,source,note
                dan-so,zz-nho-1,2015-01-01,2016-01-01,,1000,,,ACTUAL,,
                ho-ngheo,zz-nho-1,2015-01-01,2016-01-01,,,12,250,ACTUAL,,
                """);
    }

    SmallPackage with(String file, String content) {
        files.put(file, content);
        return this;
    }

    SmallPackage without(String file) {
        files.remove(file);
        return this;
    }

    /** Replaces words that stand in the file exactly so. */
    SmallPackage replace(String file, String words, String by) {
        String content = files.getOrDefault(file, "");
        if (!content.contains(words)) {
            throw new IllegalArgumentException(file + " does not hold " + words);
        }
        return with(file, content.replace(words, by));
    }

    /** One more line at the end of values.csv. */
    SmallPackage value(String line) {
        return with("values.csv", files.get("values.csv") + line + "\n");
    }

    Path write() throws IOException {
        Path package_ = Files.createDirectories(folder.resolve("nho"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(package_.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        return package_;
    }

    /** A zip of its files, each named with {@code prefix} before. */
    Path zip(String prefix) throws IOException {
        Path zip = folder.resolve("nho.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(prefix + file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }
}
