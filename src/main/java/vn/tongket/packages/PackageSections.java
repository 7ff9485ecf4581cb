package vn.tongket.packages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The sections that modules add to a package, in their order. */
@Component
public class PackageSections {
    private final List<PackageSection<?>> all;

    @Autowired
    PackageSections(ObjectProvider<PackageSection<?>> sections) {
        this(sections.orderedStream().toList());
    }

    /** @throws IllegalStateException where two have one name */
    public PackageSections(List<PackageSection<?>> all) {
        this.all = List.copyOf(all);
        Set<String> names = new HashSet<>();
        for (PackageSection<?> section : all) {
            if (!names.add(section.name())) {
                throw new IllegalStateException("Two sections of a package are named " + section.name());
            }
        }
    }

    public List<PackageSection<?>> all() {
        return all;
    }
}
