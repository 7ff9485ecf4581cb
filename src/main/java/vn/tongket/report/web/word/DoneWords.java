package vn.tongket.report.web.word;

/** What was just done, named in an address by a short word and told on the page that it leads to. */
public final class DoneWords {
    private DoneWords() {}

    public static String words(String done) {
        return switch (done) {
            case "mo" -> "Đã mở đợt báo cáo.";
            case "chot" -> "Đã chốt đợt báo cáo.";
            case "nhac" -> "Đã gửi nhắc.";
            case "gia-han" -> "Đã gia hạn.";
            case "mien" -> "Đã miễn báo cáo.";
            case "yeu-cau-lai" -> "Đơn vị lại phải báo cáo.";
            case "khong-nhan-muon" -> "Đã trả lời đề nghị nộp muộn.";
            case "duyet" -> "Đã duyệt và gửi lên. Hoàn tác được đến khi cấp trên xử lý.";
            case "tra-ve", "tra-lai" -> "Đã trả lại để sửa.";
            case "nhan" -> "Đã nhận báo cáo; số liệu được tính vào tổng hợp.";
            case "hoan-tac-duyet", "hoan-tac-tra-ve", "hoan-tac-nhan", "hoan-tac-tra-lai" -> "Đã hoàn tác.";
            case "dinh-chinh" -> "Đã mở lại để đính chính.";
            case "luu" -> "Đã lưu.";
            case "hoi" -> "Đã gửi yêu cầu giải trình.";
            case "giai-trinh" -> "Đã gửi giải trình.";
            case "dua-vao-su-dung" -> "Đã đưa biểu vào sử dụng.";
            default -> "";
        };
    }
}
