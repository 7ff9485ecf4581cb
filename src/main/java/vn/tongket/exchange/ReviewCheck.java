package vn.tongket.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.exchange.file.FilePlace;
import vn.tongket.exchange.file.YamlTree;
import vn.tongket.exchange.section.PackageContent;
import vn.tongket.review.setup.Outline;
import vn.tongket.review.setup.ReviewDefinition;

/** Whether each review follows an outline that exists, and its texts stand under headings of that outline. */
final class ReviewCheck {
    private ReviewCheck() {}

    /**
     * @param carried outlines of the product, by code
     */
    static List<Problem> mistakes(PackageContent content, Map<String, Outline> carried) {
        Map<String, Outline> outlines = new LinkedHashMap<>(carried);
        content.outlines().forEach(outline -> outlines.put(outline.code(), outline));
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < content.reviews().size(); i++) {
            ReviewDefinition review = content.reviews().get(i);
            Outline outline = outlines.get(review.outline());
            if (outline == null) {
                String nearest = Nearest.to(review.outline(), outlines.keySet()).orElse(null);
                problems.add(content.tree()
                        .hard(
                                "/reviews/" + i + "/outline",
                                "there is no outline '" + review.outline() + "'" + Problem.didYouMean(nearest),
                                "không có đề cương “" + review.outline() + "”" + Problem.coPhaiLa(nearest)));
            } else {
                checkSections(content.tree(), review, outline, "/reviews/" + i + "/sections/", problems);
            }
        }
        return problems;
    }

    private static void checkSections(
            YamlTree tree, ReviewDefinition review, Outline outline, String pointer, List<Problem> problems) {
        List<String> codes = outline.all().stream().map(Outline.Section::code).toList();
        for (String code : review.sections().keySet()) {
            if (!outline.accepts(code)) {
                String nearest = Nearest.to(code, codes).orElse(null);
                FilePlace place = tree.keys().getOrDefault(pointer + code, tree.place(pointer + code));
                problems.add(Problem.hard(
                        tree.file(),
                        place.line(),
                        place.column(),
                        "the outline '" + outline.code() + "' has no section '" + code + "'"
                                + Problem.didYouMean(nearest),
                        "đề cương “" + outline.code() + "” không có mục “" + code + "”" + Problem.coPhaiLa(nearest)));
            }
        }
    }
}
