package vn.tongket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/**
 * A person who has only a keyboard. Whatever they go to is reached by Tab within a bounded number of presses; at every stop on
 * the way the focus must be seen (WCAG 2.2, 2.4.7 and 2.4.11): drawn, on the screen, not under what sticks to it.
 */
final class Keyboard {
    private static final int PRESSES = 90;

    /** What the element is called: its id, or the words on it. */
    private static final String FOCUSED = """
            () => { const e = document.activeElement;
              return [e.id && '#' + e.id, e.getAttribute('aria-label'), e.textContent]
                .filter(w => w).map(w => w.trim().replace(/\\s+/g, ' ')).join(' | '); }""";

    /** Why the focus cannot be seen; empty: it can. */
    private static final String UNSEEN = """
            () => { const e = document.activeElement;
              if (e === document.body || e === document.documentElement) return '';
              const look = getComputedStyle(e);
              if (look.outlineStyle === 'none' || parseFloat(look.outlineWidth) < 2) return 'no outline';
              const box = e.getBoundingClientRect();
              if (box.width < 1 || box.height < 1) return 'no size';
              const seen = [0.1, 0.5, 0.9].flatMap(x => [0.1, 0.5, 0.9].map(y =>
                  document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)));
              return seen.some(at => at && (e.contains(at) || at.contains(e) && at.tagName === 'LABEL')) ? ''
                : 'covered or off the screen, at ' + [box.left, box.top, box.right, box.bottom].map(Math.round); }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Tabs onward until the element {@code #id}, or the one whose words begin so, has the focus. */
    void to(String goal) {
        go("Tab", goal);
    }

    /** The same, backwards. */
    void backTo(String goal) {
        go("Shift+Tab", goal);
    }

    private void go(String key, String goal) {
        StringBuilder way = new StringBuilder();
        for (int presses = 0; presses < PRESSES && !isAt(goal); presses++) {
            press(key);
            way.append("\n  ").append(focused());
            assertThat(String.valueOf(page.evaluate(UNSEEN)))
                    .as("focus on “%s” of %s", focused(), page.url())
                    .isEmpty();
        }
        assertThat(isAt(goal))
                .as("“%s” of %s by %s:%s", goal, page.url(), key, way)
                .isTrue();
    }

    boolean isAt(String goal) {
        for (String name : focused().split(" \\| ")) {
            if (goal.startsWith("#") ? name.equals(goal) : name.startsWith(goal)) {
                return true;
            }
        }
        return false;
    }

    private String focused() {
        return String.valueOf(page.evaluate(FOCUSED));
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String words) {
        page.keyboard().type(words);
    }

    /** Goes to a field and writes this in it instead of what stands there. */
    void write(String field, String words) {
        to(field);
        press("Control+A");
        type(words);
    }

    /** Goes to a link or button, and opens what it leads to: the end of the address. */
    void follow(String words, String leadsTo) {
        to(words);
        press("Enter");
        page.waitForURL("**" + leadsTo);
        page.waitForLoadState();
    }
}
