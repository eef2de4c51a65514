package dev.writ.settings;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Resources;
import dev.writ.kernel.Yaml;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Texts on the class path. A native binary cannot list folders, so `contents.yaml` does; a test
/// compares it with what is there.
@Singleton
public class ShippedResources implements Resources {

    private final Fields contents;

    public ShippedResources(Yaml yaml) {
        this.contents = yaml.read("contents.yaml", text("contents.yaml"));
    }

    @Override
    public List<String> list(String folder) {
        return contents.texts(folder).stream().map(name -> folder + "/" + name).toList();
    }

    @Override
    public final String text(String name) {
        try (InputStream in = ShippedResources.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw Failed.notFound(
                        "There is no shipped text '" + name + "'", "Name one of list()");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
