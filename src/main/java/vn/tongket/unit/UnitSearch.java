package vn.tongket.unit;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static vn.tongket.unit.UnitRecords.LEVEL;
import static vn.tongket.unit.UnitRecords.isValidOn;
import static vn.tongket.unit.UnitRecords.selectUnits;
import static vn.tongket.unit.tables.Tables.UNIT_;
import static vn.tongket.unit.tables.Tables.VERSION;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseText;

/** Finds units by words of their name, with or without marks. */
@Component
class UnitSearch {
    /** No unit has had more names and parents than this. */
    private static final int VERSIONS_AT_MOST = 10;

    private static final int LONGEST = 200;
    static final int MOST_WORDS = 16;

    private final DSLContext database;

    UnitSearch(DSLContext database) {
        this.database = database;
    }

    /** One version a unit: of those that hold all the words, the one that stands on {@code day} or else the latest. */
    List<Unit> find(String words, LocalDate day, int limit) {
        if (isTooLong(words)) {
            return List.of();
        }
        String wanted = VietnameseText.nfc(words).strip().replaceAll("\\s+", " ");
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<Integer, Unit> found = new LinkedHashMap<>();
        selectUnits(database)
                .where(holdsAllWords(wanted).or(VERSION.CODE.startsWith(wanted)))
                .orderBy(
                        when(isValidOn(day), 0).else_(1),
                        nearness(wanted),
                        LEVEL,
                        length(VERSION.FULL_NAME),
                        VERSION.VALID_FROM.desc(),
                        VERSION.CODE)
                .limit(limit * VERSIONS_AT_MOST)
                .forEach(row -> found.putIfAbsent(row.get(UNIT_.UNIT_ID), UnitRecords.unit(row)));
        return found.values().stream().limit(limit).toList();
    }

    /** No unit's name, nor that of what it lies in, has so many words; each of them is looked for in every name there is. */
    static boolean isTooLong(String words) {
        return words.length() > LONGEST || words.strip().split("\\s+", MOST_WORDS + 2).length > MOST_WORDS;
    }

    private static Condition holdsAllWords(String wanted) {
        Condition all = noCondition();
        for (String word : new LinkedHashSet<>(List.of(wanted.split(" ")))) {
            all = all.and(VERSION.FOLDED_NAME.contains(fold(val(word))));
        }
        return all;
    }

    /** The words as typed before the same without marks, the whole name before a part of it. */
    private static Field<Integer> nearness(String wanted) {
        return case_().when(VERSION.NAME.equalIgnoreCase(wanted).or(VERSION.FULL_NAME.equalIgnoreCase(wanted)), 0)
                .when(VERSION.FULL_NAME.containsIgnoreCase(wanted), 1)
                .when(fold(VERSION.NAME).eq(fold(val(wanted))).or(VERSION.FOLDED_NAME.eq(fold(val(wanted)))), 2)
                .when(VERSION.FOLDED_NAME.contains(fold(val(wanted))), 3)
                .else_(4);
    }

    private static Field<String> fold(Field<String> words) {
        return function(name("base", "fold"), String.class, words);
    }
}
