package vn.tongket.report.web;

/** What was just done, named in an address by a short word and told on the page that it leads to. */
final class Done {
    private Done() {}

    static String words(String done) {
        return switch (done) {
            case "mo" -> "Đã mở đợt báo cáo.";
            case "chot" -> "Đã chốt đợt báo cáo.";
            case "nhac" -> "Đã gửi nhắc.";
            case "gia-han" -> "Đã gia hạn.";
            case "mien" -> "Đã miễn báo cáo.";
            case "yeu-cau-lai" -> "Đơn vị lại phải báo cáo.";
            case "khong-nhan-muon" -> "Đã trả lời đề nghị nộp muộn.";
            case "luu" -> "Đã lưu.";
            case "hoi" -> "Đã gửi yêu cầu giải trình.";
            case "giai-trinh" -> "Đã gửi giải trình.";
            case "dua-vao-su-dung" -> "Đã đưa biểu vào sử dụng.";
            default -> "";
        };
    }
}
