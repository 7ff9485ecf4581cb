package vn.tongket.gathering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.tongket.packages.PackageSection;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.packages.tree.Members;
import vn.tongket.packages.tree.PackagePart;

/** Gatherings as a package holds them. */
@Component
@Order(300)
class GatheringSection implements PackageSection<Gathering> {
    private final Gatherings gatherings;

    GatheringSection(Gatherings gatherings) {
        this.gatherings = gatherings;
    }

    @Override
    public String name() {
        return "gatherings";
    }

    @Override
    public String title() {
        return "Hội nghị, lớp";
    }

    @Override
    public String code(Gathering gathering) {
        return gathering.code();
    }

    @Override
    public List<Gathering> stored(String programme) {
        return gatherings.of(programme);
    }

    @Override
    public void keep(String programme, List<Gathering> stated) {
        gatherings.keep(programme, stated);
    }

    @Override
    public List<Leaving> leaving(String programme, List<Gathering> stated) {
        return List.of(gatherings.leaving(programme, stated));
    }

    @Override
    public Gathering read(PackagePart gathering) {
        return new Gathering(
                gathering.word("code"),
                gathering.choice("kind", Gathering.Kind.class),
                gathering.word("title"),
                gathering.day("held_on"),
                gathering.text("held_when"),
                gathering.text("place"),
                gathering.text("convened_by"),
                gathering.text("chaired_by"),
                gathering.text("number"),
                gathering.text("category"),
                gathering.count("trainees"),
                details(gathering.member("details").node()),
                gathering.text("source"));
    }

    private static Map<String, List<String>> details(JsonNode details) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        details.propertyStream().forEach(detail -> lines.put(detail.getKey(), lines(detail.getValue())));
        return lines;
    }

    private static List<String> lines(JsonNode words) {
        return words.isArray()
                ? words.valueStream().map(JsonNode::asString).toList()
                : List.of(words.asString().stripTrailing());
    }

    @Override
    public Members write(Gathering gathering) {
        return new Members()
                .with("code", gathering.code())
                .with("kind", gathering.kind())
                .with("title", gathering.title())
                .with("held_on", gathering.heldOn())
                .with("held_when", gathering.heldWhen())
                .with("place", gathering.place())
                .with("convened_by", gathering.convenedBy())
                .with("chaired_by", gathering.chairedBy())
                .with("number", gathering.number())
                .with("category", gathering.category())
                .with("trainees", gathering.trainees())
                .with("details", details(gathering.details()))
                .with("source", gathering.source());
    }

    private static Map<String, Object> details(Map<String, List<String>> details) {
        Map<String, Object> lines = new LinkedHashMap<>();
        details.forEach((name, words) -> lines.put(name, words.size() == 1 ? words.getFirst() : words));
        return lines;
    }
}
