package vn.tongket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tongket.access.NewAccount;

/**
 * One person's browser on the running product. {@link #check} looks at a page state at the two widths offices and phones
 * have: accessible (WCAG 2.2 AA), nothing wider than the screen, no error in the console; and keeps its picture where
 * {@code TONGKET_PICTURES} says so: pictures take as long as all the rest.
 */
public final class Screen implements AutoCloseable {
    public static final int PHONE = 360;
    public static final int DESK = 1366;
    private static final int HEIGHT = 768;
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final boolean KEEPS_PICTURES = System.getenv("TONGKET_PICTURES") != null;
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final String root;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    public Screen(int port) {
        this(port, new Browser.NewContextOptions());
    }

    /** With settings of the browser: no script, dark, and so on. */
    public Screen(int port, Browser.NewContextOptions options) {
        root = "http://localhost:" + port;
        context = Chromium.browser().newContext(options.setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    /** Goes there; the result is the status. */
    public int visit(String address) {
        complaints.clear();
        Response response = page.navigate(root + address);
        return response.status();
    }

    public void signIn(NewAccount account) {
        visit("/dang-nhap");
        page.getByLabel("Tên đăng nhập").fill(account.username());
        page.getByLabel("Mật khẩu").fill(account.password());
        page.locator("main button[type=submit]").click();
        page.waitForURL(root + "/**");
    }

    /** Looks at the page as it is now, at both widths, and may keep pictures {@code name-360.png} and {@code name-1366.png}. */
    public void check(String name) {
        look(name);
        assertThat(complaints.stream().filter(words -> !words.contains("the server responded with a status")))
                .as("console of %s", page.url())
                .isEmpty();
    }

    /** As {@link #check}, only at the width the screen has. */
    public void checkHere(String name) {
        lookHere(name);
        assertThat(complaints).as("console of %s", page.url()).isEmpty();
    }

    private void look(String name) {
        for (int width : new int[] {PHONE, DESK}) {
            page.setViewportSize(width, HEIGHT);
            lookHere(name + "-" + width);
        }
    }

    private void lookHere(String name) {
        picture(name);
        assertThat(overflow())
                .as("what is wider than the screen at %d px on %s", page.viewportSize().width, page.url())
                .isEmpty();
        if (page.viewportSize().width == PHONE) {
            assertThat(headHeight())
                    .as("height of header, way back and title on a phone, on %s", page.url())
                    .isLessThanOrEqualTo(HEIGHT / 4);
        }
        assertThat(chartsShownOtherThanOnce())
                .as("charts drawn for several widths, at %d px on %s", page.viewportSize().width, page.url())
                .isEmpty();
        assertAccessible();
    }

    /** As {@link #check}, where the browser itself complains of a line or a session that the test took away. */
    public void checkQuietly(String name) {
        look(name);
        complaints.clear();
    }

    /** Keeps the page as it prints, as a PDF. */
    public void print(String name) {
        page.pdf(new Page.PdfOptions().setPath(PICTURES.resolve(name + ".pdf")).setPreferCSSPageSize(true));
    }

    /** What stands above the page's own matter, while the menu is closed. */
    private int headHeight() {
        return (int) page.evaluate("""
                () => document.querySelector(".site-menu[open]") ? 0 : Math.round([".site-head", ".crumbs", "h1"]
                  .map(part => document.querySelector(part)?.getBoundingClientRect().height ?? 0)
                  .reduce((sum, height) => sum + height))""");
    }

    private void picture(String name) {
        if (KEEPS_PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + ".png"))
                    .setFullPage(true));
        }
    }

    /** What makes the whole page scroll sideways; tables scroll inside their own frame. */
    private List<?> overflow() {
        return (List<?>) page.evaluate("""
                () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
                  [...document.body.querySelectorAll('*')]
                    .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 && !e.closest('.table-scroll'))
                    .map(e => e.tagName + '.' + e.className).slice(0, 5)
                    .concat(document.documentElement.scrollWidth)""");
    }

    /** A chart is drawn for a desk and for a phone; one of both is seen. */
    private List<?> chartsShownOtherThanOnce() {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('.chart')]
                    .filter(chart => [...chart.querySelectorAll('svg')].filter(e => e.getClientRects().length).length > 1)
                    .map(chart => chart.innerText)""");
    }

    private void assertAccessible() {
        // What passes is not described, and the page itself is asked: of a long table that saves most of the time.
        AxeRunOptions onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        AxeResults results = new AxeBuilder(page)
                .options(onlyViolations)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze();
        assertThat(results.getViolations())
                .as(() -> page.url() + "\n"
                        + results.getViolations().stream().map(Screen::explain).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    private static String explain(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
