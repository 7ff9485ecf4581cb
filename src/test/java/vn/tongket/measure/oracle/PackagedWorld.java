package vn.tongket.measure.oracle;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import vn.tongket.base.Window;
import vn.tongket.programme.FigureLimits;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.IndicatorMaker;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.UnitKind;

/** A package as a world, read for the oracle without the product's reader. */
// What a package of the tests lacks fails at once.
@SuppressWarnings("NullAway")
final class PackagedWorld {
    private final Path folder;

    private PackagedWorld(Path folder) {
        this.folder = folder;
    }

    static World read(String name) {
        return new PackagedWorld(RightAnswers.FOLDER.resolve(name)).world();
    }

    @SuppressWarnings("unchecked")
    private World world() {
        Map<String, Object> yaml = yaml();
        Map<String, String> programme = (Map<String, String>) yaml.get("programme");
        List<Indicator> indicators = ((List<Map<String, Object>>) yaml.get("indicators"))
                .stream().map(PackagedWorld::indicator).toList();
        return new World(
                programme.get("code"),
                programme.get("unit"),
                new Window(LocalDate.parse(programme.get("from")), LocalDate.parse(programme.get("to"))),
                places(),
                passages(),
                indicators,
                values());
    }

    /** Every scalar as the text that it is. */
    private Map<String, Object> yaml() {
        LoaderOptions options = new LoaderOptions();
        DumperOptions dumper = new DumperOptions();
        Resolver texts = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            }
        };
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, texts);
        try (Reader reader = Files.newBufferedReader(folder.resolve("package.yaml"))) {
            return yaml.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Indicator indicator(Map<String, Object> from) {
        Map<String, String> text = new TreeMap<>();
        from.forEach((name, value) -> text.put(name, value.toString()));
        boolean percent = "%".equals(text.get("unit_of_measure"));
        return IndicatorMaker.of(text.get("code"))
                .named(text.get("name"))
                .measuredIn(text.get("unit_of_measure"))
                .rules(UnitRule.valueOf(text.get("over_units")), TimeRule.valueOf(text.get("over_time")))
                .weightedBy(text.get("weight"))
                .countedIf(text.get("condition"))
                .computedAs(text.get("formula"))
                .from(UnitKind.valueOf(text.get("collected_from")))
                .times(percent ? 100 : 1)
                .every(Indicator.Frequency.valueOf(text.getOrDefault("frequency", "YEAR")))
                .brokenDownBy(from.containsKey("breakdowns") ? (List<String>) from.get("breakdowns") : List.of())
                .limits(new FigureLimits(
                        false,
                        false,
                        Boolean.parseBoolean(text.getOrDefault("of_which", "false")),
                        FigureLimits.USUAL.leastCoverage()))
                .make();
    }

    private Map<String, Place> places() {
        Map<String, Place> places = new TreeMap<>();
        for (Map<String, String> row : RightAnswers.rows(folder.resolve("units.csv"))) {
            Place.Stay stay =
                    new Place.Stay(LocalDate.parse(row.get("from")), day(row.get("to")), text(row.get("parent")));
            places.put(
                    row.get("unit"),
                    new Place(
                            row.get("unit"),
                            UnitKind.valueOf(row.get("kind")),
                            List.of(stay),
                            people(row.get("people")),
                            null));
        }
        return places;
    }

    private List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        Path file = folder.resolve("succession.csv");
        if (Files.exists(file)) {
            for (Map<String, String> row : RightAnswers.rows(file)) {
                passages.add(new Passage(
                        row.get("from_unit"),
                        row.get("to_unit"),
                        LocalDate.parse(row.get("on")),
                        new BigDecimal(row.get("share")),
                        number(row.get("land_share"))));
            }
        }
        return passages;
    }

    private List<Row> values() {
        return RightAnswers.rows(folder.resolve("values.csv")).stream()
                .map(row -> new Row(
                        row.get("indicator"),
                        row.get("unit"),
                        new Window(LocalDate.parse(row.get("from")), LocalDate.parse(row.get("to"))),
                        row.get("breakdown"),
                        row.get("quality").isEmpty() ? Row.Quality.ACTUAL : Row.Quality.valueOf(row.get("quality")),
                        number(row.get("value")),
                        number(row.get("numerator")),
                        number(row.get("denominator"))))
                .toList();
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static @Nullable Long people(String cell) {
        return cell.isEmpty() ? null : Long.valueOf(cell);
    }

    private static @Nullable String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static @Nullable BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }
}
