package vn.tongket.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.tongket.base.BadInput;
import vn.tongket.base.NotNow;
import vn.tongket.base.Problem;
import vn.tongket.database.DatabaseUnavailable;

/** Turns what goes wrong into a page; the details go to the log, never to the browser. */
@Controller
@ControllerAdvice
class ErrorPageController implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPageController.class);

    /** Seconds. */
    private static final String COME_BACK = "10";

    /** SQL states of what no database can hold: signs that are none, days before or after all days. */
    private static final List<String> UNHOLDABLE = List.of("22021", "22P05", "22008");

    @Opens(Right.VISIT)
    @RequestMapping("/error")
    ErrorPage error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return ErrorPage.of(status instanceof Integer code ? code : 404, String.valueOf(method));
    }

    @ExceptionHandler
    ErrorPage badInput(BadInput bad) {
        List<String> problems =
                bad.problems().stream().map(Problem::inVietnamese).toList();
        boolean ofFiles =
                bad.problems().stream().anyMatch(problem -> !problem.file().isEmpty());
        return ofFiles
                ? new ErrorPage(
                        422, "Tệp có lỗi cần sửa", "Chưa có gì được lưu. Sửa các lỗi sau rồi nhập lại.", problems)
                : new ErrorPage(400, "Yêu cầu chưa đúng", "", problems);
    }

    @ExceptionHandler
    ErrorPage tooLarge(MaxUploadSizeExceededException large) {
        LOG.debug("Too large", large);
        return new ErrorPage(
                413,
                "Tệp quá lớn",
                "Chưa có gì được lưu. Tệp gửi lên tối đa 256 MB; gói lớn hơn thì nhờ người quản trị hệ thống nhập.",
                List.of());
    }

    /** A form for files that came without its parts, or with broken ones. */
    @ExceptionHandler
    ErrorPage noParts(MultipartException broken) {
        LOG.debug("No parts", broken);
        return new ErrorPage(
                400,
                "Chưa nhận được tệp",
                "Chưa có gì được lưu. Quay lại trang trước, chọn tệp rồi gửi lại.",
                List.of());
    }

    /** Its place keeps a note. */
    @ExceptionHandler
    ErrorPage withdrawn(Withdrawn withdrawn) {
        return new ErrorPage(410, "Nội dung đã rút khỏi phần công khai", withdrawn.inVietnamese(), List.of());
    }

    @ExceptionHandler
    ErrorPage notFound(NoSuchElementException missing) {
        LOG.debug("Not found", missing);
        return ErrorPage.of(404);
    }

    @ExceptionHandler
    ErrorPage notNow(NotNow failure, HttpServletResponse response) {
        LOG.warn("{}", failure.inEnglish());
        response.setHeader("Retry-After", String.valueOf(failure.comeBackIn().toSeconds()));
        return new ErrorPage(503, failure.heading(), failure.inVietnamese(), List.of());
    }

    @ExceptionHandler({
        DatabaseUnavailable.class,
        CannotCreateTransactionException.class,
        DataAccessException.class,
        org.springframework.dao.DataAccessException.class
    })
    ErrorPage database(Exception failure, HttpServletResponse response) {
        Optional<DatabaseUnavailable> away = DatabaseUnavailable.in(failure);
        if (away.isPresent()) {
            LOG.error("{}", away.get().getMessage());
            response.setHeader("Retry-After", COME_BACK);
            return ErrorPage.of(503);
        }
        if (failure instanceof DataAccessException query && UNHOLDABLE.contains(query.sqlState())) {
            LOG.warn("Something no database can hold was sent", failure);
            return ErrorPage.of(400);
        }
        LOG.error("A query failed", failure);
        return ErrorPage.of(500);
    }
}
