package dev.writ.testing;

import dev.writ.kernel.Resources;
import java.util.List;

/// The shipped texts but for one, whose words a test chooses.
public record OneText(Resources shipped, String name, String text) implements Resources {

    @Override
    public List<String> list(String folder) {
        return shipped.list(folder);
    }

    @Override
    public String text(String wanted) {
        return wanted.equals(name) ? text : shipped.text(wanted);
    }
}
