package vn.tongket.page.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.tongket.WebTest;

/** With one connection, so that a page and work that takes its time get the same one in turn. */
@WebTest
@TestPropertySource(properties = {"tongket.page.seconds=1", "tongket.db.connections=1"})
@Timeout(60)
class PageTimeoutTest {
    @Autowired
    DSLContext database;

    @AfterEach
    void noPageAnyMore() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aQuestionThatTakesTooLongIsEndedAndSaidInOurWords() {
        ofAPage();

        assertThatThrownBy(() -> database.fetch("select pg_sleep(20)"))
                .isInstanceOfSatisfying(TooLarge.class, large -> {
                    assertThat(large.heading()).isEqualTo("Câu hỏi này quá lớn");
                    assertThat(large.inVietnamese()).contains("thu hẹp lại").doesNotContain("pg_sleep", "57014");
                });
        assertThat(database.fetchSingle("select 1").get(0)).isEqualTo(1);
    }

    @Test
    void workThatTakesItsTimeIsNotEndedThoughAPageHadItsConnectionBefore() {
        ofAPage();
        assertThat(database.fetchSingle("show statement_timeout").get(0)).isEqualTo("1s");

        RequestContextHolder.resetRequestAttributes();

        assertThat(database.fetch("select pg_sleep(1.3)")).hasSize(1);
    }

    private static void ofAPage() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }
}
