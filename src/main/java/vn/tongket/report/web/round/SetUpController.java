package vn.tongket.report.web.round;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.Reach;
import vn.tongket.base.BadInput;
import vn.tongket.page.Opens;
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
    private static final int BAD = 400;
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
    Object save(@RequestParam MultiValueMap<String, String> sent) {
        SetUpFields fields = SetUpFields.of(sent);
        if (sent.containsKey(SHOW_LIST)) {
            return pages.fresh(pages.listed(fields), OK, List.of());
        }
        try {
            SetUpReading.Stated stated = reading.read(fields);
            requireSteered(stated.round());
            refuseTaken(stated.round());
            return kept(
                    rounds.save(stated.round(), stated.units(), Asking.person().username()));
        } catch (BadInput bad) {
            return pages.fresh(again(fields), BAD, Asking.words(bad));
        }
    }

    /** What was refused is shown again, a list of another branch as that of the chosen one. */
    private SetUpFields again(SetUpFields fields) {
        return fields.isListOutdated() ? pages.listed(fields) : fields;
    }

    private void requireSteered(Round round) {
        reach.require(Asking.person(), Right.STEER, round.unitId());
    }

    private void refuseTaken(Round round) {
        if (rounds.find(round.code()).isPresent()) {
            throw BadInput.of(
                    "There is a round '" + round.code() + "' already",
                    "Đã có đợt báo cáo mang mã “" + round.code() + "”. Ghi mã khác, hoặc mở đợt đó để sửa.");
        }
    }

    private static ResponseEntity<Void> kept(Round round) {
        return Asking.seeOther(RoundBoardPages.address(round.code()) + "/thiet-lap?xong=luu");
    }

    @GetMapping("/dot-bao-cao/{round}/thiet-lap")
    @Opens(Right.STEER)
    SetUpPage look(@PathVariable String round, @RequestParam(name = "xong", defaultValue = "") String done) {
        Round found = rounds.require(round);
        requireSteered(found);
        return pages.kept(found, pages.stored(found), OK, List.of(), DoneWords.words(done));
    }

    @PostMapping("/dot-bao-cao/{round}/thiet-lap")
    @Opens(value = Right.STEER, audit = "round.set-up")
    Object saveAgain(@PathVariable String round, @RequestParam MultiValueMap<String, String> sent) {
        Round found = rounds.require(round);
        requireSteered(found);
        sent.set("ma", round);
        SetUpFields fields = SetUpFields.of(sent);
        if (sent.containsKey(SHOW_LIST)) {
            return pages.kept(found, pages.listed(fields), OK, List.of(), "");
        }
        try {
            SetUpReading.Stated stated = reading.read(fields);
            requireSteered(stated.round());
            return kept(
                    rounds.save(stated.round(), stated.units(), Asking.person().username()));
        } catch (BadInput bad) {
            return pages.kept(found, again(fields), BAD, Asking.words(bad), "");
        }
    }

    @PostMapping("/dot-bao-cao/{round}/mo")
    @Opens(value = Right.STEER, audit = "round.opened")
    Object open(@PathVariable String round) {
        Round found = rounds.require(round);
        requireSteered(found);
        try {
            rounds.open(round);
            rounds.passOn(round, Asking.today());
            return Asking.seeOther(RoundBoardPages.address(round) + "?xong=mo");
        } catch (BadInput bad) {
            return pages.kept(found, pages.stored(found), BAD, Asking.words(bad), "");
        }
    }
}
