package vn.tongket.report.web.round;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.Reach;
import vn.tongket.base.BadInput;
import vn.tongket.page.Attempt;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.web.word.Asking;
import vn.tongket.report.web.word.DoneWords;

/** Setting rounds up: kept as a draft first, looked over, then opened. */
@Controller
class SetUpController {
    private static final int OK = 200;
    /** The button that shows the units one by one and keeps nothing. */
    private static final String SHOW_LIST = "hien-danh-sach";

    private final Rounds rounds;
    private final SetUpPages pages;
    private final SetUpReading reading;
    private final Reach reach;

    SetUpController(Rounds rounds, SetUpPages pages, SetUpReading reading, Reach reach) {
        this.rounds = rounds;
        this.pages = pages;
        this.reading = reading;
        this.reach = reach;
    }

    @GetMapping("/dot-bao-cao/moi")
    @Opens(Right.STEER)
    SetUpPage fresh(@RequestParam(name = "chuong-trinh", defaultValue = "") String chosen) {
        List<ProgrammeHead> steered = pages.steered();
        ProgrammeHead programme = steered.stream()
                .filter(one -> one.code().equals(chosen))
                .findFirst()
                .or(() -> steered.stream().filter(pages::hasForms).findFirst())
                .or(() -> steered.stream().findFirst())
                .orElseThrow(() -> BadInput.of(
                        "No programme to report on",
                        "Chưa có chương trình nào để mở đợt báo cáo. Nhập gói dữ liệu trước."));
        return pages.fresh(pages.proposed(programme), OK, List.of());
    }

    @PostMapping("/dot-bao-cao/moi")
    @Opens(value = Right.STEER, audit = "round.set-up")
    Page save(@RequestParam MultiValueMap<String, String> sent, Person who) {
        SetUpFields fields = SetUpFields.of(sent);
        if (sent.containsKey(SHOW_LIST)) {
            return pages.fresh(pages.listed(fields), OK, List.of());
        }
        return Attempt.of(
                () -> {
                    SetUpReading.Stated stated = reading.read(fields);
                    refuseTaken(stated.round());
                    return kept(stated, who);
                },
                (status, why) -> pages.fresh(again(fields), status, why));
    }

    /** What was refused is shown again, a list of another branch as that of the chosen one. */
    private SetUpFields again(SetUpFields fields) {
        return fields.isListOutdated() ? pages.listed(fields) : fields;
    }

    private void refuseTaken(Round round) {
        if (rounds.find(round.code()).isPresent()) {
            throw BadInput.of(
                    "There is a round '" + round.code() + "' already",
                    "Đã có đợt báo cáo mang mã “" + round.code() + "”. Ghi mã khác, hoặc mở đợt đó để sửa.");
        }
    }

    /** The programme that the form names decides where the round stands. */
    private Redirect kept(SetUpReading.Stated stated, Person who) {
        reach.require(who, Right.STEER, stated.round().unitId());
        Round round = rounds.save(stated.round(), stated.units(), who.username());
        return new Redirect(RoundBoardPages.address(round.code()) + "/thiet-lap?xong=luu");
    }

    @GetMapping("/dot-bao-cao/{round}/thiet-lap")
    @Opens(value = Right.STEER, at = "round")
    SetUpPage look(Round round, @RequestParam(name = "xong", defaultValue = "") String done) {
        return pages.kept(round, pages.stored(round), OK, List.of(), DoneWords.words(done));
    }

    @PostMapping("/dot-bao-cao/{round}/thiet-lap")
    @Opens(value = Right.STEER, at = "round", audit = "round.set-up")
    Page saveAgain(Round round, Person who, @RequestParam MultiValueMap<String, String> sent) {
        sent.set("ma", round.code());
        SetUpFields fields = SetUpFields.of(sent);
        if (sent.containsKey(SHOW_LIST)) {
            return pages.kept(round, pages.listed(fields), OK, List.of(), "");
        }
        return Attempt.of(
                () -> kept(reading.read(fields), who),
                (status, why) -> pages.kept(round, again(fields), status, why, ""));
    }

    @PostMapping("/dot-bao-cao/{round}/mo")
    @Opens(value = Right.STEER, at = "round", audit = "round.opened")
    Page open(Round round) {
        return Attempt.of(
                () -> {
                    rounds.open(round.code(), Asking.today());
                    return new Redirect(RoundBoardPages.address(round.code()) + "?xong=mo");
                },
                (status, why) -> pages.kept(round, pages.stored(round), status, why, ""));
    }
}
