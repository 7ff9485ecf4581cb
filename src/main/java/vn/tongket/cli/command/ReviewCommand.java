package vn.tongket.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tongket.base.BadInput;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.review.ReviewDocuments;
import vn.tongket.review.setup.CopyFormat;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.setup.ReviewRequest;

/** Writes a review as a Word, PDF or HTML document, or as data. */
@Command(name = "review", description = "Write a programme's review as a document, or as data.")
public final class ReviewCommand extends DataCommand {

    @Option(names = "--programme", required = true, paramLabel = "P", description = "Code of the programme.")
    private String programme = "";

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            description = "Unit whose own review it is (default: the programme's unit).")
    private @Nullable String unit;

    @Option(
            names = "--review",
            paramLabel = "CODE",
            description = "Which of the programme's reviews (default: the one whose period ends last).")
    private @Nullable String review;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "docx|pdf|html|json",
            description = "What it is written as: ${COMPLETION-CANDIDATES}.")
    private CopyFormat format = CopyFormat.DOCX;

    @Option(
            names = "--issue-format",
            paramLabel = "state|party",
            description = "Whose document it is: the State's or the Party's (default: as the review is set up).")
    private ReviewDefinition.@Nullable Format issueFormat;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where it is written.")
    private Path out = Path.of("");

    @Option(
            names = "--issued",
            description =
                    "The copy to be signed: no remarks, no empty sections; refused while a figure cannot be computed."
                            + " Without it a draft is written.")
    private boolean issued;

    @Override
    protected int run(ConfigurableApplicationContext context) throws IOException {
        ReviewRequest request = new ReviewRequest(
                programme,
                Optional.ofNullable(review),
                Optional.ofNullable(unit),
                issued,
                false,
                Optional.ofNullable(issueFormat));
        err().println("Composing the " + (issued ? "issued copy" : "draft") + " …");
        write(context.getBean(ReviewDocuments.class), request);
        err().println("Wrote " + out);
        return 0;
    }

    /** Beside the file first: one that was there stays whole until the new one is. */
    private void write(ReviewDocuments documents, ReviewRequest request) throws IOException {
        Path part = out.resolveSibling(
                "." + out.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream stream = Files.newOutputStream(part)) {
                documents.write(request, format, stream);
            }
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            throw BadInput.of("--out: there is no folder for " + out, "Không có thư mục để ghi tệp " + out);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
