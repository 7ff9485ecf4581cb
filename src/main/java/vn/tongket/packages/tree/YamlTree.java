package vn.tongket.packages.tree;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.tongket.base.Problem;

/**
 * A YAML file as the tree its schema describes, with the place of every value and every key in the file.
 *
 * @param places by JSON pointer
 */
public record YamlTree(String file, JsonNode root, Map<String, FilePlace> places, Map<String, FilePlace> keys) {

    public static YamlTree empty(String file, JsonNode root) {
        return new YamlTree(file, root, new HashMap<>(), new HashMap<>());
    }

    /** Of the value at {@code pointer}, or of the nearest one above it. */
    public FilePlace place(String pointer) {
        String above = pointer;
        while (!places.containsKey(above) && !above.isEmpty()) {
            above = above.substring(0, above.lastIndexOf('/'));
        }
        return places.getOrDefault(above, FilePlace.WHOLE);
    }

    public Problem hard(String pointer, String english, String vietnamese) {
        FilePlace place = place(pointer);
        return Problem.hard(file, place.line(), place.column(), english, vietnamese);
    }

    public Problem soft(String pointer, String english, String vietnamese) {
        FilePlace place = place(pointer);
        return Problem.soft(file, place.line(), place.column(), english, vietnamese);
    }
}
