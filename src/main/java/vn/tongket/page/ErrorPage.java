package vn.tongket.page;

import java.util.List;

/**
 * What went wrong and how to go on, in words a person can use.
 *
 * @param problems all of them; empty where the heading says it
 */
public record ErrorPage(int status, String heading, String words, List<String> problems) implements Page {
    public ErrorPage {
        problems = List.copyOf(problems);
    }

    @Override
    public String template() {
        return "page/error.jte";
    }

    /** @param method of the request: whoever only opened an address has sent no form */
    static ErrorPage of(int status, String method) {
        return status == 400 && method.equals("GET")
                ? new ErrorPage(
                        400,
                        "Yêu cầu chưa đúng",
                        "Địa chỉ thiếu hoặc sai một phần. Kiểm tra lại địa chỉ, hoặc bắt đầu từ trang đầu.",
                        List.of())
                : of(status);
    }

    static ErrorPage of(int status) {
        return switch (status) {
            case 403 ->
                new ErrorPage(
                        403,
                        "Anh/chị chưa được giao quyền xem trang này",
                        "Nếu cần quyền này cho công việc, đề nghị người quản trị hệ thống của cơ quan cấp.",
                        List.of());
            case 404 ->
                new ErrorPage(
                        404,
                        "Không tìm thấy trang",
                        "Địa chỉ có thể đã gõ thiếu, hoặc nội dung chưa được công khai. Kiểm tra lại địa chỉ, hoặc bắt đầu từ trang đầu.",
                        List.of());
            case 405 ->
                new ErrorPage(
                        405,
                        "Trang này không nhận thao tác vừa rồi",
                        "Quay lại trang trước rồi dùng nút có trên trang.",
                        List.of());
            case 503 ->
                new ErrorPage(
                        503,
                        "Cơ sở dữ liệu tạm thời không trả lời",
                        "Những gì đã lưu vẫn còn. Chờ ít phút rồi tải lại trang; nếu vẫn vậy, báo người quản trị hệ thống.",
                        List.of());
            default ->
                status < 500
                        ? new ErrorPage(
                                status,
                                "Yêu cầu chưa đúng",
                                "Quay lại trang trước, tải lại rồi làm lại. Biểu mẫu để mở quá lâu cũng cần tải lại.",
                                List.of())
                        : new ErrorPage(
                                status,
                                "Hệ thống gặp lỗi",
                                "Lỗi đã được ghi lại để người quản trị xem. Thao tác vừa rồi chưa được lưu; anh/chị có thể thử lại.",
                                List.of());
        };
    }
}
