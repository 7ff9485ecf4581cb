package vn.tongket.sight;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of every GET handler, with everything there is in place of its variables and of what it may be asked. */
final class Doors {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:([^}]*(\\{[^}]*}[^}]*)*))?}");

    private final RequestMappingHandlerMapping mapping;
    private final Map<String, List<String>> known;
    private final Function<String, Set<String>> indicatorsOf;

    /**
     * @param known what stands for a variable or a field of a query
     * @param indicatorsOf the indicators of a programme: no other pairs are tried
     */
    Doors(
            RequestMappingHandlerMapping mapping,
            Map<String, List<String>> known,
            Function<String, Set<String>> indicatorsOf) {
        this.mapping = mapping;
        this.known = known;
        this.indicatorsOf = indicatorsOf;
    }

    Set<String> all() {
        Set<String> addresses = new LinkedHashSet<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (isGet(info)) {
                info.getPatternValues().forEach(pattern -> addresses.addAll(addresses(pattern, method)));
            }
        });
        return addresses;
    }

    private static boolean isGet(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private Set<String> addresses(String pattern, HandlerMethod method) {
        Set<String> addresses = new LinkedHashSet<>();
        for (Map<String, String> variables : variables(pattern)) {
            String path = VARIABLE.matcher(pattern)
                    .replaceAll(found -> Matcher.quoteReplacement(variables.get(found.group(1))));
            queries(method, variables).forEach(query -> addresses.add(path + query));
        }
        return addresses;
    }

    private List<Map<String, String>> variables(String pattern) {
        List<Map<String, String>> all = new ArrayList<>(List.of(new LinkedHashMap<>()));
        Matcher variable = VARIABLE.matcher(pattern);
        while (variable.find()) {
            all = times(all, variable.group(1), values(variable.group(1), variable.group(3), pattern));
        }
        return all.stream().filter(this::isThere).toList();
    }

    /** {@code {ending:docx|pdf}} names its values itself. */
    private List<String> values(String variable, String allowed, String pattern) {
        if (allowed != null && allowed.contains("|")) {
            return List.of(allowed.split("\\|"));
        }
        List<String> values = known.get(variable);
        if (values == null) {
            throw new AssertionError("Say in ClosedDoorsTest what stands for {" + variable + "} of " + pattern);
        }
        return values;
    }

    private boolean isThere(Map<String, String> variables) {
        String programme = variables.get("programme");
        String indicator = variables.get("indicator");
        return programme == null
                || indicator == null
                || indicatorsOf.apply(programme).contains(indicator);
    }

    private static List<Map<String, String>> times(List<Map<String, String>> all, String name, List<String> values) {
        List<Map<String, String>> more = new ArrayList<>();
        for (Map<String, String> one : all) {
            for (String value : values) {
                Map<String, String> with = new LinkedHashMap<>(one);
                with.put(name, value);
                more.add(with);
            }
        }
        return more;
    }

    /** What is required in all combinations; of the rest, unit with each other field, one at a time. */
    private Set<String> queries(HandlerMethod method, Map<String, String> path) {
        List<Map<String, String>> required = new ArrayList<>(List.of(new LinkedHashMap<>()));
        Map<String, List<String>> optional = new LinkedHashMap<>();
        for (Parameter parameter : method.getMethod().getParameters()) {
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            if (asked != null) {
                String name = asked.name().isEmpty() && asked.value().isEmpty()
                        ? parameter.getName()
                        : asked.name() + asked.value();
                List<String> values = known.getOrDefault(name, List.of());
                boolean free = !asked.required() || !asked.defaultValue().startsWith("\n\t\t\n");
                if (!free) {
                    required = times(required, name, values.isEmpty() ? List.of("x") : values);
                } else if (!values.isEmpty()) {
                    optional.put(name, values);
                }
            }
        }
        Set<String> queries = new LinkedHashSet<>();
        for (Map<String, String> base : required) {
            List<Map<String, String>> units = new ArrayList<>(List.of(base));
            if (optional.containsKey("don-vi")) {
                units.addAll(times(List.of(base), "don-vi", optional.get("don-vi")));
            }
            for (Map<String, String> unit : units) {
                queries.add(query(unit));
                optional.forEach((name, values) -> {
                    if (!name.equals("don-vi")) {
                        times(List.of(unit), name, values).stream()
                                .filter(one -> isThere(both(path, one)))
                                .forEach(one -> queries.add(query(one)));
                    }
                });
            }
        }
        return queries;
    }

    private static Map<String, String> both(Map<String, String> path, Map<String, String> query) {
        Map<String, String> both = new LinkedHashMap<>(path);
        both.putAll(query);
        return both;
    }

    private static String query(Map<String, String> fields) {
        if (fields.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add(name + "=" + value));
        return "?" + String.join("&", parts);
    }
}
