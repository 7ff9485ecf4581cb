package vn.tongket.packages;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.tongket.base.Problem;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.packages.tree.Members;
import vn.tongket.packages.tree.PackagePart;
import vn.tongket.packages.tree.YamlTree;

/**
 * One module's part of a package: a list under a name of its own in {@code package.yaml}. A module that adds a bean of this type has
 * its part read, checked, compared, stored and written with all others; nothing else has to know of it. Sections come in the
 * order of their {@code @Order}: in the file that is written, and where one is stored that another points at.
 *
 * @param <T> one thing of the list; two say the same where they are equal
 */
public interface PackageSection<T> {

    /** Of the list in {@code package.yaml}: {@code gatherings}. */
    String name();

    /** What people call the list: {@code Hội nghị, lớp}. */
    String title();

    /** JSON Schema of one thing of the list; empty where the product's published schema has it. */
    default Optional<JsonNode> schema() {
        return Optional.empty();
    }

    /** What is wrong with the list that its schema cannot say; where anything is, the package is read no further. */
    default List<Problem> malformed(YamlTree tree) {
        return List.of();
    }

    /** One thing, out of a package that its schema found right. */
    T read(PackagePart part);

    /** What tells it apart within its programme, for life; it stands in the member {@code code}. */
    String code(T thing);

    /**
     * What is wrong with the list besides codes that stand twice: codes that lead nowhere, words of people that it would write
     * over. Asked also where other parts of the package are wrong, so that all is said at once.
     *
     * @param things at {@code /name/0} and on
     */
    default List<Problem> mistakes(String programme, YamlTree tree, List<T> things) {
        return List.of();
    }

    /** As they are stored, in their order, of a programme that is there. */
    List<T> stored(String programme);

    /** As members of a package; {@link #read} reads them back. */
    Members write(T thing);

    /** Stores them by their codes, in this order. What is not named stays for now: it is {@link #leaving}. */
    void keep(String programme, List<T> things);

    /**
     * Rows that are stored and no longer named. They go, unless something points at one; who that is, is asked of the catalogue
     * and of every {@link vn.tongket.packages.leaving.PointsAt}.
     */
    List<Leaving> leaving(String programme, List<T> things);
}
