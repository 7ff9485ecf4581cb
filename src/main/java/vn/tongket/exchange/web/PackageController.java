package vn.tongket.exchange.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tongket.exchange.Packages;
import vn.tongket.page.Attempt;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.share.Heavy;

/** A package comes in by the browser: sent, shown with all it would change or all its mistakes, then applied whole. */
@Controller
class PackageController {
    private static final int UNPROCESSABLE = 422;
    private static final int GONE = 410;

    private final Packages packages;
    private final KeptPackages kept;

    PackageController(Packages packages, KeptPackages kept) {
        this.packages = packages;
        this.kept = kept;
    }

    @GetMapping("/goi-du-lieu")
    @Opens(Right.IMPORT)
    PackageFormPage form() {
        return new PackageFormPage(200, List.of());
    }

    @PostMapping("/goi-du-lieu")
    @Heavy
    @Opens(value = Right.IMPORT, audit = "package.compared")
    Page compare(@RequestParam("goi") MultipartFile file, Person who) throws IOException {
        if (file.isEmpty()) {
            return new PackageFormPage(
                    UNPROCESSABLE, List.of("Chưa chọn tệp. Chọn tệp .zip của gói dữ liệu rồi gửi lại."));
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "goi.zip");
        String number = kept.keep(file.getInputStream(), name, who.id());
        return load(number, who, true);
    }

    @PostMapping("/goi-du-lieu/{number}/nhap")
    @Heavy
    @Opens(value = Right.IMPORT, audit = "package.imported")
    Page apply(@PathVariable String number, Person who) throws IOException {
        return load(number, who, false);
    }

    private Page load(String number, Person who, boolean dryRun) throws IOException {
        try (KeptPackages.Kept upload = kept.find(number, who.id()).orElse(null)) {
            return upload == null
                    ? new PackageFormPage(
                            GONE,
                            List.of("Gói này đã được nhập, hoặc đã để quá một giờ. Nếu chưa nhập thì gửi lại tệp."))
                    : load(number, upload, who, dryRun);
        }
    }

    private Page load(String number, KeptPackages.Kept upload, Person who, boolean dryRun) throws IOException {
        return Attempt.of(
                () -> {
                    var difference = packages.load(upload.file(), upload.name(), who.username(), dryRun);
                    if (!dryRun) {
                        kept.forget(number);
                    }
                    return new PackageDifferencePage(upload.name(), dryRun ? number : "", difference);
                },
                (status, why) -> {
                    kept.forget(number);
                    return new PackageFormPage(UNPROCESSABLE, why);
                });
    }
}
