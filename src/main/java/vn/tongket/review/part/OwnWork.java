package vn.tongket.review.part;

import java.util.List;
import java.util.regex.Pattern;
import vn.tongket.base.VietnameseText;
import vn.tongket.programme.work.Body;
import vn.tongket.programme.work.IssuedDocument;
import vn.tongket.programme.work.Task;
import vn.tongket.programme.work.TaskGroup;
import vn.tongket.review.figure.Subject;
import vn.tongket.unit.UnitKind;

/**
 * What of the programme is the reviewed unit's own: all of it for the unit whose programme it is; for another the bodies and
 * documents that carry its name, and the tasks that it leads or takes part in.
 */
final class OwnWork {
    private final Subject subject;

    OwnWork(Subject subject) {
        this.subject = subject;
    }

    List<Body> bodies() {
        return subject.programme().bodies().stream()
                .filter(body -> subject.ofProgrammeUnit() || names(body.name()) || names(orEmpty(body.decidedBy())))
                .toList();
    }

    List<IssuedDocument> documents() {
        return subject.programme().documents().stream()
                .filter(document -> subject.ofProgrammeUnit() || names(document.issuer()))
                .toList();
    }

    /**
     * Groups of the period after the programme's, where the review looks back on all of it; of another unit's those that hold a
     * task of its.
     */
    List<TaskGroup> nextTasks() {
        if (!subject.reachesEnd()) {
            return List.of();
        }
        List<TaskGroup> groups = subject.programme().taskGroups().stream()
                .filter(TaskGroup::nextPeriod)
                .toList();
        return subject.ofProgrammeUnit()
                ? groups
                : groups.stream()
                        .map(this::own)
                        .filter(group -> !group.tasks().isEmpty())
                        .toList();
    }

    private TaskGroup own(TaskGroup group) {
        return new TaskGroup(
                group.code(),
                group.title(),
                true,
                group.tasks().stream().filter(this::isOwn).toList());
    }

    private boolean isOwn(Task task) {
        return takesPart(orEmpty(task.lead())) || task.partners().stream().anyMatch(this::takesPart);
    }

    /** {@code Ủy ban nhân dân cấp xã} is every commune's. */
    private boolean takesPart(String office) {
        String folded = VietnameseText.fold(office);
        boolean everyCommune = folded.contains("cap xa") || folded.contains("cac xa");
        return names(office) || (everyCommune && subject.unit().kind() == UnitKind.COMMUNE);
    }

    /** Its whole name: {@code Xã An} is not in {@code Xã An Nhàn}. */
    private boolean names(String words) {
        return Pattern.compile("(?iu:" + Pattern.quote(subject.unit().fullName()) + ")(?!\\p{L})(?! \\p{Lu})")
                .matcher(words)
                .find();
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String words) {
        return words == null ? "" : words;
    }
}
