package vn.tongket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.access.NewAccount;
import vn.tongket.report.Act;
import vn.tongket.report.RoundWorld;
import vn.tongket.report.Rounds;

/** The specialist's pages of a round, at both widths, accessible, as they are without script. */
@BrowserTest
class RoundBrowserTest {
    private static final String BOARD = "/dot-bao-cao/dot-thu";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private RoundWorld world;
    private List<NewAccount> people;

    @BeforeAll
    void aRoundRuns() {
        world = new RoundWorld(context);
        world.put(24);
        world.form("bieu-02", "Biểu 02. Kiểm tra, giám sát");
        people = world.people();
        world.open("dot-thu", RoundWorld.TODAY.plusDays(3), RoundWorld.communes(24));
        for (int number = 3; number <= 14; number++) {
            fillAndSend("zz-" + number, number);
        }
        world.merge("zz-20", "zz-21", "zz-2021", "Xã Ninh An", RoundWorld.TODAY.minusDays(40));
        context.getBean(Rounds.class).passOn("dot-thu", RoundWorld.TODAY);
    }

    private void fillAndSend(String commune, int number) {
        var submission = world.submission("dot-thu", commune);
        world.fill(submission, number, number);
        if (number > 3) {
            world.make(submission, Act.SUBMIT);
        }
        if (number > 5) {
            world.make(submission, Act.APPROVE);
        }
        if (number > 7) {
            world.make(submission, Act.ACCEPT);
        }
        if (number == 6) {
            world.make(submission, Act.RETURN);
        }
    }

    private Screen secretariat() {
        Screen screen = new Screen(port);
        screen.signIn(people.get(2));
        return screen;
    }

    private void look(String address, String name) {
        try (Screen screen = secretariat()) {
            assertThat(screen.visit(address)).as(address).isEqualTo(200);
            screen.check(name);
        }
    }

    @Test
    void theRounds() {
        look("/dot-bao-cao", "rounds");
    }

    @Test
    void theBoard() {
        look(BOARD, "board");
        try (Screen screen = secretariat()) {
            screen.visit(BOARD);
            screen.print("board");
        }
    }

    @Test
    void theBoardOfOneStanding() {
        look(BOARD + "?loc=da-nhan", "board-filtered");
    }

    @Test
    void oneUnitOfTheRound() {
        look(BOARD + "/don-vi/zz-1", "board-unit");
        look(BOARD + "/don-vi/zz-20", "board-unit-merged");
    }

    @Test
    void remindingIsSeenFirst() {
        look(BOARD + "/nhac?don-vi=zz-1&don-vi=zz-9", "board-remind");
        look(BOARD + "/nhac", "board-remind-nobody");
    }

    @Test
    void freezingSaysWhatItDoes() {
        look(BOARD + "/chot", "board-freeze");
    }
}
