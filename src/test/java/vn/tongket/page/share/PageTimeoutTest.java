package vn.tongket.page.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.tongket.TongketTest;

@TongketTest
@Timeout(30)
class PageTimeoutTest {
    @Autowired
    DSLContext database;

    private DSLContext bounded;
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void ofASecond() {
        bounded = DSL.using(database.configuration().derive(new DefaultExecuteListenerProvider(new PageTimeout(1))));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void noPageAnyMore() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aQuestionThatTakesTooLongIsEndedAndSaidInOurWords() {
        assertThatThrownBy(() -> bounded.fetch("select pg_sleep(20)")).isInstanceOfSatisfying(TooLarge.class, large -> {
            assertThat(large.heading()).isEqualTo("Câu hỏi này quá lớn");
            assertThat(large.inVietnamese()).contains("thu hẹp lại").doesNotContain("pg_sleep", "57014");
        });
        assertThat(bounded.fetchSingle("select 1").get(0)).isEqualTo(1);
    }

    @Test
    void workThatTakesItsTimeIsNotEnded() {
        RequestContextHolder.resetRequestAttributes();
        assertThat(bounded.fetch("select pg_sleep(1.3)")).hasSize(1);
    }
}
