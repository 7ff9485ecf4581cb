package vn.tongket.page.share;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(30)
class SharesTest {
    private final Shares shares = new Shares(6, 6, 2, Duration.ofMillis(100));
    private final CountDownLatch end = new CountDownLatch(1);

    /** Requests that are answered only when the test says so. */
    private Future<Integer> begin(ExecutorService people, String address, String path, CountDownLatch begun) {
        FilterChain page = (request, response) -> {
            begun.countDown();
            await();
        };
        return people.submit(() -> status(shares, request(address, path), page));
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static MockHttpServletRequest request(String address, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        return request;
    }

    private static int status(Shares shares, MockHttpServletRequest request, FilterChain page) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        shares.doFilter(request, response, page);
        if (response.getStatus() != 200) {
            assertThat(response.getHeader("Retry-After")).isEqualTo("5");
            assertThat(response.getContentAsString()).contains("Hệ thống đang bận");
        }
        return response.getStatus();
    }

    private int now(String address, String path) throws Exception {
        return status(shares, request(address, path), (request, response) -> {});
    }

    @Test
    void oneHasNoMoreThanItsShareAndNobodyElseNoticesIt() throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch begun = new CountDownLatch(2);
            List<Future<Integer>> many = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                many.add(begin(people, "10.0.0.1", "/theo-doi", begun));
            }
            begun.await();
            assertThat(now("10.0.0.2", "/theo-doi")).isEqualTo(200);
            assertThat(now("10.0.0.1", "/suc-khoe")).isEqualTo(200);
            assertThat(now("10.0.0.1", "/dang-nhap")).isEqualTo(200);
            assertThat(now("10.0.0.1", "/theo-doi")).isEqualTo(429);
            // On a busy machine some come late: whoever came after the end would find a place.
            while (many.stream().filter(Future::isDone).count() < 18) {
                Thread.sleep(5);
            }
            end.countDown();
            int answered = 0;
            for (Future<Integer> one : many) {
                answered += one.get() == 200 ? 1 : 0;
            }
            assertThat(answered).isEqualTo(2);
            assertThat(now("10.0.0.1", "/theo-doi"))
                    .as("the shares are given back")
                    .isEqualTo(200);
        }
    }

    @Test
    void allTogetherHaveNoMoreThanThereIsAndSignInIsAnsweredStill() throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch begun = new CountDownLatch(6);
            for (int i = 0; i < 6; i++) {
                begin(people, "10.0.0." + i, "/theo-doi", begun);
            }
            begun.await();
            assertThat(now("10.0.1.1", "/theo-doi")).isEqualTo(503);
            assertThat(now("10.0.1.1", "/dang-nhap")).isEqualTo(200);
            assertThat(now("10.0.1.1", "/suc-khoe")).isEqualTo(200);
            end.countDown();
        }
    }

    @Test
    void visitorsTogetherLeaveRoomForPeopleAtWork() throws Exception {
        Shares few = new Shares(6, 2, 2, Duration.ofMillis(100));
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch begun = new CountDownLatch(2);
            FilterChain page = (request, response) -> {
                begun.countDown();
                await();
            };
            for (int i = 0; i < 2; i++) {
                String address = "10.0.0." + i;
                people.submit(() -> status(few, request(address, "/theo-doi"), page));
            }
            begun.await();
            FilterChain nothing = (request, response) -> {};
            assertThat(status(few, request("10.0.0.9", "/theo-doi"), nothing)).isEqualTo(503);
            MockHttpServletRequest atWork = request("10.0.0.9", "/theo-doi");
            atWork.setUserPrincipal(() -> "cv-txa");
            assertThat(status(few, atWork, nothing)).isEqualTo(200);
            end.countDown();
        }
    }

    @Test
    void twoHundredPeopleAtWorkWaitAndWhoComesAfterThemIsToldAtOnce() throws Exception {
        Shares patient = new Shares(6, 6, 2, Duration.ofMinutes(5));
        int people = 6 + Shares.MOST_WAITING + 94;
        AtomicInteger refused = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                MockHttpServletRequest atWork = request("10.0.1." + i, "/dot-bao-cao");
                atWork.setUserPrincipal(() -> "cv");
                all.add(threads.submit(() -> {
                    int status = status(patient, atWork, (request, response) -> await());
                    if (status == 503) {
                        refused.incrementAndGet();
                    }
                    return status;
                }));
            }
            // Some look at the queue at the same time, and are let in together.
            while (refused.get() < 50) {
                Thread.sleep(20);
            }
            end.countDown();
            for (Future<Integer> one : all) {
                assertThat(one.get()).isIn(200, 503);
            }
            assertThat(refused.get()).isBetween(50, 94);
        } finally {
            end.countDown();
        }
    }

    /** Health and sign-in find a thread however many wait. */
    @Test
    void theContainerHasMoreThreadsThanAllWhoMayHoldOne() {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        int threads = (int) Objects.requireNonNull(
                Objects.requireNonNull(settings.getObject()).get("server.tomcat.threads.max"));
        int answered = 64;
        int slowBodies = 64;
        int passwords = 60;
        assertThat(threads)
                .isGreaterThan(answered + slowBodies + passwords + Shares.MOST_VISITORS_WAITING + Shares.MOST_WAITING);
    }
}
