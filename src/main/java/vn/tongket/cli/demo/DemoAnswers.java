package vn.tongket.cli.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.tongket.report.entry.Answer;
import vn.tongket.unit.Unit;

/** What an invented commune answers in a month: the same for the same commune and month, and in keeping with every check. */
final class DemoAnswers {
    private static final List<String> RESULTS = List.of(
            "Đã quán triệt Nghị quyết đến từng chi bộ; họp thôn kết hợp phổ biến nội dung, người dân hỏi đáp trực tiếp.",
            "Hoàn thành khám sức khỏe nghĩa vụ quân sự đúng kế hoạch; giải ngân vốn chương trình mục tiêu khá hơn tháng trước.",
            "Tổ công nghệ số cộng đồng giúp hơn nửa số hộ nộp hồ sơ trực tuyến; hồ sơ trễ hạn giảm rõ.",
            "Mô hình tuyến đường tự quản được ba thôn làm theo; không để phát sinh điểm nóng.");
    private static final List<String> SHORTCOMINGS = List.of(
            "Một số nhiệm vụ phối hợp còn chậm do chưa rõ cơ quan chủ trì.",
            "Tin, bài tuyên truyền còn ít; thôn xa trung tâm chưa có loa truyền thanh.",
            "Giải ngân vốn đầu tư còn chậm, dồn vào cuối năm.");
    private static final List<String> CAUSES = List.of(
            "Cán bộ mới nhận việc sau sắp xếp, chưa quen quy trình.",
            "Công tác đôn đốc chưa thường xuyên, có việc giao nhưng không hẹn ngày.",
            "Phân công chồng lấn giữa văn phòng và bộ phận chuyên môn.");

    private final Random chance;
    private final int size;

    /** @param month any number that tells one month from another */
    DemoAnswers(Unit unit, int month) {
        this.chance = new Random(unit.code().hashCode() * 1_009L + month);
        this.size = 3_000 + new Random(unit.code().hashCode()).nextInt(9_000);
    }

    Map<String, Answer> figures() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        whole(answers, "van-ban", 2 + drawn(7));
        whole(answers, "kiem-tra", drawn(4));
        int meetings = 2 + drawn(3);
        whole(answers, "hoi-nghi", meetings);
        whole(answers, "hoi-nghi.truc-tuyen", drawn(meetings + 1));
        int people = meetings * (50 + drawn(40));
        whole(answers, "luot-nguoi", people + meetings * drawn(20));
        whole(answers, "so-nguoi", people);
        whole(answers, "tin-bai", 3 + drawn(20));
        int cadres = 28 + size / 600;
        ratio(answers, "can-bo-quan-triet", cadres - drawn(2), cadres);
        tasks(answers);
        society(answers);
        courses(answers);
        whole(answers, "gia-dinh-chinh-sach", drawn(25));
        whole(answers, "mo-hinh", drawn(2));
        whole(answers, "khen-tap-the", drawn(3));
        whole(answers, "khen-ca-nhan", drawn(6));
        return answers;
    }

    private void tasks(Map<String, Answer> answers) {
        int given = 12 + drawn(20);
        int done = given - drawn(5);
        whole(answers, "nhiem-vu-giao", given);
        whole(answers, "nhiem-vu-xong", done);
        ratio(answers, "dung-han", done - drawn(2), done);
    }

    private void society(Map<String, Answer> answers) {
        int households = size / 4;
        ratio(answers, "ho-ngheo", households * (20 + size % 37) / 1_000, households);
        ratio(answers, "bao-hiem-y-te", size - size * (20 + drawn(50)) / 1_000, size);
        int files = 150 + drawn(500);
        ratio(answers, "ho-so-dung-han", files - drawn(9), files);
        BigDecimal revenue =
                BigDecimal.valueOf(size).multiply(new BigDecimal("0.13")).add(BigDecimal.valueOf(drawn(300)));
        answers.put("thu-ngan-sach", Answer.figure(revenue.setScale(1, RoundingMode.HALF_UP)));
        int plan = 2_000 + size / 2;
        ratio(answers, "giai-ngan", plan * (55 + drawn(35)) / 100, plan);
    }

    private void courses(Map<String, Answer> answers) {
        int third = drawn(12);
        int fourth = 20 + drawn(60);
        int dignitaries = drawn(4);
        whole(answers, "lop-boi-duong", 1 + drawn(2));
        whole(answers, "nguoi-boi-duong", third + fourth + dignitaries);
        whole(answers, "nguoi-boi-duong.doi-tuong-3", third);
        whole(answers, "nguoi-boi-duong.doi-tuong-4", fourth);
        whole(answers, "nguoi-boi-duong.chuc-sac", dignitaries);
    }

    Map<String, Answer> words() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("ket-qua", Answer.text(drawn(RESULTS)));
        answers.put("han-che", Answer.text(drawn(SHORTCOMINGS)));
        answers.put("nguyen-nhan-chu-quan", Answer.text(drawn(CAUSES)));
        return answers;
    }

    private int drawn(int below) {
        return chance.nextInt(below);
    }

    private String drawn(List<String> sentences) {
        return sentences.get(drawn(sentences.size()));
    }

    /** Zero is said as what it is: không phát sinh. */
    private static void whole(Map<String, Answer> answers, String line, int figure) {
        answers.put(line, figure == 0 ? Answer.nil() : Answer.figure(BigDecimal.valueOf(figure)));
    }

    private static void ratio(Map<String, Answer> answers, String line, int part, int whole) {
        answers.put(line, Answer.ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)));
    }
}
