package vn.tongket.review.setup;

import static vn.tongket.review.tables.Tables.OUTLINE;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.base.BadInput;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.packages.leaving.Leaving;

/** Outlines: those carried in the product, and those a programme brought with its package, which come first. */
@Component
public class Outlines {
    private final DSLContext sql;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Outline> carried;

    Outlines(DSLContext sql) {
        this.sql = sql;
        this.carried = readCarried();
    }

    /** Carried in the product, by code. */
    public Map<String, Outline> carried() {
        return carried;
    }

    /** Brought by the programme, in the package's order. */
    public List<Outline> own(String programme) {
        return sql.select(OUTLINE.CONTENT)
                .from(OUTLINE)
                .where(OUTLINE.PROGRAMME.eq(programme))
                .orderBy(OUTLINE.POSITION)
                .fetch(row -> json.readValue(row.value1().data(), Outline.class));
    }

    public Outline require(String programme, String code) {
        Map<String, Outline> known = new LinkedHashMap<>(carried);
        own(programme).forEach(outline -> known.put(outline.code(), outline));
        Outline found = known.get(code);
        if (found == null) {
            String nearest = Nearest.to(code, known.keySet()).orElse(null);
            throw BadInput.of(
                    "there is no outline '" + code + "'" + Problem.didYouMean(nearest),
                    "Không có đề cương “" + code + "”" + Problem.coPhaiLa(nearest));
        }
        return found;
    }

    /** Keeps these by their codes, in this order; what is not named stays, until {@link #leaving} goes. */
    @Transactional
    public void keep(String programme, List<Outline> outlines) {
        int position = 0;
        for (Outline outline : outlines) {
            var row = sql.newRecord(OUTLINE);
            row.setProgramme(programme);
            row.setPosition(position++);
            row.setCode(outline.code());
            row.setContent(JSONB.jsonb(json.writeValueAsString(outline)));
            sql.insertInto(OUTLINE)
                    .set(row)
                    .onConflict(OUTLINE.PROGRAMME, OUTLINE.CODE)
                    .doUpdate()
                    .set(row)
                    .execute();
        }
    }

    /** Of the programme's own those that are not among these. */
    public Leaving leaving(String programme, List<Outline> outlines) {
        Map<Integer, String> stored = sql.select(OUTLINE.OUTLINE_ID, OUTLINE.CODE)
                .from(OUTLINE)
                .where(OUTLINE.PROGRAMME.eq(programme))
                .orderBy(OUTLINE.POSITION)
                .fetchMap(OUTLINE.OUTLINE_ID, OUTLINE.CODE);
        return new Leaving(OUTLINE, "outline", "đề cương", "/outlines", stored)
                .unless(outlines.stream().map(Outline::code).toList());
    }

    /**
     * An outline from maps and lists as YAML gives them.
     *
     * @param path where it stands in the file, for messages: {@code outlines[0]}
     * @param problems what is wrong is added here
     */
    public static Outline parse(Object tree, String file, String path, List<Problem> problems) {
        OutlineReader reader = new OutlineReader(file);
        Outline outline = reader.read(tree, path);
        problems.addAll(reader.problems());
        return outline;
    }

    static Map<String, Outline> readCarried() {
        Map<String, Outline> carried = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath:outline/*.yaml")) {
                Outline outline = readYaml(resource, problems);
                carried.put(outline.code(), outline);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return Map.copyOf(carried);
    }

    private static Outline readYaml(Resource resource, List<Problem> problems) throws IOException {
        String file = String.valueOf(resource.getFilename());
        try (InputStream content = resource.getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(content, StandardCharsets.UTF_8));
            return parse(tree, file, "outline", problems);
        }
    }
}
