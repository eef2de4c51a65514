package dev.writ.governance.check;

import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;

/// The prompt has its template's sections, in order, none more and none empty, under one title.
record PromptSections() implements PromptCheck {

    private static final String SECTION = "## ";

    static PromptSections read(Fields fields) {
        fields.only();
        return new PromptSections();
    }

    @Override
    public Judgement judge(PromptFacts prompt) {
        List<String> headings = prompt.text().headings();
        List<String> sections = headings.stream().filter(line -> line.startsWith(SECTION)).toList();
        var problems = new ArrayList<String>();
        var expected = prompt.template().sections().stream().map(name -> SECTION + name).toList();
        if (!sections.equals(expected)) {
            problems.add("The sections are not those of template " + prompt.template().ref());
        }
        if (headings.size() != sections.size() + 1 || !headings.getFirst().startsWith("# ")) {
            problems.add("There is not exactly one title, at the top");
        }
        empty(prompt.text().whole()).forEach(problems::add);
        return Judgement.ofPrompt(problems);
    }

    private static List<String> empty(String text) {
        var problems = new ArrayList<String>();
        String section = "";
        boolean filled = true;
        for (String line : (text + "\n" + SECTION).split("\n", -1)) {
            if (line.startsWith(SECTION)) {
                if (!filled) {
                    problems.add("The section " + section + " is empty");
                }
                section = line.substring(SECTION.length());
                filled = false;
            } else {
                filled |= !line.isBlank();
            }
        }
        return problems;
    }
}
