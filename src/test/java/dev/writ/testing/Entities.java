package dev.writ.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.writ.kernel.ItemType;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The entities of the code.
public final class Entities {

    private static final Map<String, ItemType<?>> ALL = find();

    private Entities() {}

    /// Every constant of the kind {@link ItemType}, by its name.
    public static Map<String, ItemType<?>> all() {
        return ALL;
    }

    public static ItemType<?> named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    private static Map<String, ItemType<?>> find() {
        var all = new TreeMap<String, ItemType<?>>();
        for (JavaClass each :
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.writ")) {
            each.getFields().stream()
                    .filter(field -> field.getRawType().isEquivalentTo(ItemType.class))
                    .map(field -> constant(field.reflect()))
                    .forEach(type -> all.put(type.name(), type));
        }
        return Map.copyOf(all);
    }

    private static ItemType<?> constant(java.lang.reflect.Field field) {
        try {
            field.setAccessible(true);
            return (ItemType<?>) field.get(null);
        } catch (IllegalAccessException closed) {
            throw new AssertionError(closed);
        }
    }
}
