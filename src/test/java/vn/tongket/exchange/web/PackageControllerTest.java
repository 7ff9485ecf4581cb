package vn.tongket.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tongket.Browsing;
import vn.tongket.ReferenceWebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.role.Role;
import vn.tongket.programme.Programmes;

@ReferenceWebTest
class PackageControllerTest {
    private static final Path EXAMPLES = Path.of("examples");
    private static final Pattern APPLY = Pattern.compile("action=\"(/goi-du-lieu/[^\"]+/nhap)\"");

    @Autowired
    Accounts accounts;

    @Autowired
    Programmes programmes;

    @LocalServerPort
    int port;

    Browsing browser;

    @BeforeEach
    void newBrowser() {
        browser = new Browsing(port);
    }

    private void signIn(int account) {
        NewAccount person = accounts.createDemoAccounts().get(account);
        browser.signIn(person.username(), person.password());
    }

    @Test
    void aPackageIsShownFirstThenAppliedAndTwiceIsOnce() throws IOException {
        signIn(1);
        String code = "o4-thai-nguyen-khoa-83";
        HttpResponse<String> shown = send(zip(EXAMPLES.resolve(code)));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Chưa lưu gì", "Chỉ tiêu");
        assertThat(programmes.find(code)).isEmpty();

        String apply = applyAddress(shown);
        String answer = applied(apply, shown);
        assertThat(answer).contains("Đã lưu trọn gói", "/nghi-quyet/" + code);
        assertThat(programmes.find(code)).isPresent();

        HttpResponse<String> again = browser.post("/goi-du-lieu", apply, Map.of());
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("đã được nhập");
        assertThat(send(zip(EXAMPLES.resolve(code))).body()).contains("đã có sẵn; không có gì thay đổi");
    }

    private String applied(String apply, HttpResponse<String> shown) {
        assertThat(shown.body()).contains("Nhập trọn gói");
        return browser.post("/goi-du-lieu", apply, Map.of()).body();
    }

    /** The difference shows what stands: it is for nobody but those whose data it is. */
    @Test
    void whoImportsBringsAndSeesTheirOwnBranchOnly() throws IOException {
        byte[] mergers = zip(Path.of("src/test/resources/portal/hai-xa"));
        byte[] province = zip(EXAMPLES.resolve("o4-thai-nguyen-khoa-83"));
        signInAt("nhap.ha-noi", "01-20080801");
        for (byte[] foreign : List.of(province, mergers)) {
            HttpResponse<String> refused = send(foreign);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("anh/chị không được giao nhập dữ liệu của đơn vị")
                    .doesNotContain("Chưa lưu gì");
        }
        HttpResponse<String> values = send(zip(Map.of("package.yaml", OWN, "values.csv", """
                indicator,unit,from,to,breakdown,value,numerator,denominator,quality,source,note
                so-lop,01-20080801,2020-01-01,2021-01-01,,5,,,,,
                so-lop,19-20080801,2020-01-01,2021-01-01,,5,,,,,
                """)));
        assertThat(values.statusCode()).isEqualTo(422);
        assertThat(values.body())
                .contains("values.csv, dòng 3, cột 2: anh/chị không được giao nhập dữ liệu của đơn vị “19-20080801”")
                .doesNotContain("dòng 2");
        assertThat(send(zip(Map.of("package.yaml", OWN))).body()).contains("Chưa lưu gì");
        signInAt("nhap.thai-nguyen", "19-20080801");
        assertThat(send(province).statusCode()).isEqualTo(200);
    }

    @Test
    void whoImportsTakesNoOthersCodeAndFindsNothingOfOthers() throws IOException {
        signInAt("nhap.ha-noi-2", "01-20080801");
        HttpResponse<String> finding = send(zip(Map.of("package.yaml", OWN, "findings.csv", """
                code,kind,side,topic,unit,from,to,selected,words,source
                a,RESULT,,,01-20080801,,,,Của mình.,
                b,RESULT,,,19-20080801,,,,Của tỉnh khác.,
                """)));
        assertThat(finding.statusCode()).isEqualTo(422);
        assertThat(finding.body())
                .contains("findings.csv, dòng 3: anh/chị không được giao nhập dữ liệu của đơn vị “19-20080801”")
                .doesNotContain("findings.csv, dòng 2");
        HttpResponse<String> unit = send(zip(Map.of("package.yaml", OWN, "units.csv", """
                unit,version,kind,type,name,full_name,parent,from,to,gso_code,legal_basis,people,people_as_of,area,area_as_of
                zw-cua-minh,,OFFICE,so,Mới,Sở Mới,01-20080801,2019-01-01,2024-01-01,,,,,,
                zw-cua-khac,,OFFICE,so,Khác,Sở Khác,19-20080801,2019-01-01,2024-01-01,,,,,,
                """)));
        assertThat(unit.statusCode()).isEqualTo(422);
        assertThat(unit.body())
                .contains("units.csv, dòng 3, cột 1: anh/chị không được giao nhập dữ liệu của đơn vị “zw-cua-khac”")
                .doesNotContain("units.csv, dòng 2");
        assertThat(send(zip(Map.of("package.yaml", OWN.replace("code: cua-ha-noi", "code: cua-ha-noi-2"))))
                        .statusCode())
                .isEqualTo(200);
        signInAt("nhap.thai-nguyen-2", "19-20080801");
        String others = OWN.replace("code: cua-ha-noi", "code: ma-chung").replace("01-20080801", "19-20080801");
        HttpResponse<String> shown = send(zip(Map.of("package.yaml", others)));
        assertThat(applied(applyAddress(shown), shown)).contains("Đã lưu trọn gói");
        signInAt("nhap.ha-noi-3", "01-20080801");
        HttpResponse<String> code =
                send(zip(Map.of("package.yaml", OWN.replace("code: cua-ha-noi", "code: ma-chung"))));
        assertThat(code.statusCode()).isEqualTo(422);
        assertThat(code.body()).contains("mã này đã dùng cho chương trình của đơn vị khác");
    }

    private static final String OWN = """
            format: tongket/1
            programme:
              code: cua-ha-noi
              title: Của Hà Nội
              unit: 01-20080801
              from: 2019-01-01
              to: 2021-01-01
            indicators:
              - code: so-lop
                name: Số lớp
                unit_of_measure: lớp
                over_units: SUM
                over_time: SUM
                collected_from: PROVINCE
            """;

    private void signInAt(String username, String unit) {
        NewAccount person = accounts.createDemo(username, username, Role.SECRETARIAT, unit);
        newBrowser();
        browser.signIn(person.username(), person.password());
    }

    @Test
    void allMistakesAreNamedInVietnameseAndNothingIsStored() throws IOException {
        signIn(1);
        HttpResponse<String> refused = send(zip(Map.of("package.yaml", """
                format: tongket/1
                programme:
                  code: sai
                  title: Sai
                  unit: 437-2008080
                  from: 2019-01-01
                  to: 2018-01-01
                """)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<title>Lỗi: ", "Chưa có gì được lưu", "package.yaml, dòng 5", "437-20080801");
        assertThat(programmes.find("sai")).isEmpty();
    }

    @Test
    void whatIsNoZipIsRefused() {
        signIn(1);
        HttpResponse<String> refused = send("MZ not a zip".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @Test
    void onlyThoseWhoMayEnterComeIn() {
        assertThat(browser.get("/goi-du-lieu").statusCode()).isIn(302, 401);
        signIn(2);
        assertThat(browser.get("/goi-du-lieu").statusCode()).isEqualTo(403);
    }

    @Test
    void anotherMethodIsRefused() {
        signIn(1);
        assertThat(browser.get("/goi-du-lieu/abc/nhap").statusCode()).isEqualTo(405);
    }

    @Test
    void anotherPersonsUploadIsNotFound() throws IOException {
        signIn(1);
        String apply = applyAddress(send(zip(EXAMPLES.resolve("o3-bac-tu-liem-2019-2024"))));
        Browsing other = new Browsing(port);
        NewAccount colleague = accounts.createDemo("dongnghiep", "Lê Thị Hồng", Role.SECRETARIAT, null);
        other.signIn(colleague.username(), colleague.password());
        assertThat(other.post("/goi-du-lieu", apply, Map.of()).statusCode()).isEqualTo(410);
    }

    private HttpResponse<String> send(byte[] content) {
        return browser.upload("/goi-du-lieu", "/goi-du-lieu", "goi", "goi.zip", content);
    }

    private static String applyAddress(HttpResponse<String> shown) {
        Matcher found = APPLY.matcher(shown.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static byte[] zip(Path folder) throws IOException {
        var content = new java.util.LinkedHashMap<String, String>();
        try (var files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                content.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return zip(content);
    }

    private static byte[] zip(Map<String, String> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var entry : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
