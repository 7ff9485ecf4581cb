package vn.tongket.portal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tongket.programme.Programme;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Sight;
import vn.tongket.review.sight.ReviewVersions;

/**
 * Looks for words in everything that was published. The entries hold nothing else; what was taken back a moment ago, and may still
 * stand in them, is left out all the same.
 */
@Component
public class Search {
    /** Of each kind, where all kinds are shown. */
    static final int SHOWN = 5;

    /** Of reviews, to choose one each of. */
    private static final int SECTIONS = 30;

    /** Words that might be left out are tried one by one. */
    private static final int MOST_FEWER = 8;

    private final FoundEntries entries;
    private final Spelling spelling;
    private final Sight sight;
    private final ReviewVersions versions;
    private final ObjectProvider<SearchKeeper> keeper;

    Search(
            FoundEntries entries,
            Spelling spelling,
            Sight sight,
            ReviewVersions versions,
            ObjectProvider<SearchKeeper> keeper) {
        this.entries = entries;
        this.spelling = spelling;
        this.sight = sight;
        this.versions = versions;
        this.keeper = keeper;
    }

    /** Whether there is too little to look for: no word at all, or one letter. */
    public static boolean isTooLittle(String words) {
        return SearchQuestion.of(words).isEmpty();
    }

    /** Of names those that have the marks that were typed; all of them where none has. */
    public static <T> List<T> asTyped(String words, List<T> all, Function<T, String> name) {
        Marks marks = new Marks(words);
        List<T> same =
                all.stream().filter(one -> marks.missing(name.apply(one)) == 0).toList();
        return same.isEmpty() ? all : same;
    }

    /** The first of each kind. */
    public SearchAnswer answer(String words) {
        SearchQuestion asked = SearchQuestion.of(words);
        // First of all: words that were published a moment ago are known then.
        boolean upToDate = isUpToDate();
        Predicate<SearchEntry> shown = shown(upToDate);
        List<String> unknown = spelling.unknown(asked);
        SearchQuestion question =
                unknown.isEmpty() ? asked : spelling.corrected(asked, unknown).orElse(asked);
        Map<SearchKind, List<SearchEntry>> found = new HashMap<>();
        for (SearchKind kind : SearchKind.values()) {
            found.put(kind, entries.find(kind, question, kind == SearchKind.REVIEW ? SECTIONS : SHOWN + 1, shown));
        }
        List<Found.Group> groups = Stream.of(SearchKind.values())
                .map(kind -> first(kind, found.getOrDefault(kind, List.of()), question))
                .filter(group -> !group.found().isEmpty())
                .toList();
        List<String> unknownTyped = Typed.of(asked.typed()).words(unknown);
        String instead = question == asked || groups.isEmpty()
                ? null
                : Typed.of(asked.typed())
                        .with(
                                asked.words(),
                                question.words(),
                                found.values().stream().flatMap(List::stream).toList());
        return new SearchAnswer(
                asked.typed(), unknownTyped, instead, groups, groups.isEmpty() ? fewer(asked) : List.of(), !upToDate);
    }

    /** Of a review the nearest section. */
    private static Found.Group first(SearchKind kind, List<SearchEntry> found, SearchQuestion question) {
        Set<String> seen = new HashSet<>();
        List<SearchEntry> first = kind == SearchKind.REVIEW
                ? found.stream()
                        .filter(entry -> seen.add(entry.programme() + "/" + entry.code()))
                        .toList()
                : found;
        Found.Group group = group(kind, first, question, SHOWN);
        return new Found.Group(kind, group.found(), found.size() > group.found().size());
    }

    /** All of one kind, up to a bound. */
    public Found.Group all(SearchKind kind, String words) {
        SearchQuestion question = SearchQuestion.of(words);
        return group(
                kind,
                entries.find(kind, question, FoundEntries.MOST + 1, shown(isUpToDate())),
                question,
                FoundEntries.MOST);
    }

    private static Found.Group group(SearchKind kind, List<SearchEntry> found, SearchQuestion question, int shown) {
        List<String> wanted = question.words();
        return new Found.Group(
                kind,
                found.stream()
                        .limit(shown)
                        .map(entry -> new Found(
                                entry.address(),
                                Passage.whole(entry.name(), wanted),
                                entry.place(),
                                Passage.of(entry.words(), wanted)))
                        .toList(),
                found.size() > shown);
    }

    /** What is public now; text of reviews quotes figures, and is shown only where nothing has changed since it was read. */
    private Predicate<SearchEntry> shown(boolean upToDate) {
        Map<String, Optional<Programme>> faces = new HashMap<>();
        return entry -> {
            Optional<Programme> face = faces.computeIfAbsent(entry.programme(), sight::face);
            return switch (entry.kind()) {
                case PROGRAMME, DOCUMENT, TASK -> face.isPresent();
                case INDICATOR ->
                    face.flatMap(programme -> programme.indicator(entry.code())).isPresent();
                case REVIEW -> upToDate && isPublic(PublicThing.review(entry.programme(), entry.code()));
            };
        };
    }

    private boolean isUpToDate() {
        SearchKeeper keeps = keeper.getIfAvailable();
        return keeps == null || keeps.isUpToDate();
    }

    private boolean isPublic(PublicThing thing) {
        return sight.isPublic(thing, versions.of(thing));
    }

    private List<String> fewer(SearchQuestion question) {
        List<String> typed = Typed.of(question.typed()).all();
        if (typed.size() < 2 || typed.size() > MOST_FEWER) {
            return List.of();
        }
        Set<String> fewer = new LinkedHashSet<>();
        for (int left = 0; left < typed.size(); left++) {
            List<String> others = new ArrayList<>(typed);
            others.remove(left);
            String words = String.join(" ", others);
            SearchQuestion shorter = SearchQuestion.of(words);
            if (!shorter.isEmpty() && entries.has(shorter)) {
                fewer.add(words);
            }
        }
        return fewer.stream().limit(3).collect(Collectors.toList());
    }
}
