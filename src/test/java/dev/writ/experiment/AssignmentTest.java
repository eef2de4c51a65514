package dev.writ.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.template.TemplateRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class AssignmentTest {

    private static final int UNITS = 20_000;

    private static List<Variant> variants(int... percents) {
        var variants = new ArrayList<Variant>();
        for (int percent : percents) {
            int place = variants.size();
            var ref = new TemplateRef("global/my_prompt", place + 1);
            variants.add(new Variant(Variant.name(place), ref, percent));
        }
        return variants;
    }

    private static List<String> units() {
        return IntStream.range(0, UNITS).mapToObj("f-0000000000-%020d"::formatted).toList();
    }

    private static Map<String, String> assigned(
            String salt, List<String> units, List<Variant> all) {
        var assigned = new HashMap<String, String>();
        units.forEach(unit -> assigned.put(unit, Assignment.of(salt, unit, all).name()));
        return assigned;
    }

    @Property(tries = 20)
    void the_order_of_the_work_changes_nothing(
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String salt, @ForAll int seed) {
        var shuffled = new ArrayList<>(units().subList(0, 500));
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(assigned(salt, shuffled, variants(50, 50)))
                .isEqualTo(assigned(salt, units().subList(0, 500), variants(50, 50)));
    }

    /// Within five standard errors: one of millions of salts would fail.
    @Property(tries = 20)
    void the_split_holds(
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String salt,
            @ForAll @IntRange(min = 1, max = 98) int control) {
        List<Variant> all = variants(control, 99 - control, 1);
        var assigned = assigned(salt, units(), all);
        for (Variant each : all) {
            double share = each.percent() / 100.0;
            long count = Collections.frequency(assigned.values(), each.name());
            double error = Math.sqrt(UNITS * share * (1 - share));
            assertThat(Math.abs(count - UNITS * share)).isLessThan(5 * error);
        }
    }

    /// Half of the work keeps its variant by chance, within five standard errors.
    @Property(tries = 20)
    void another_salt_assigns_anew(
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String salt) {
        var one = assigned(salt, units(), variants(50, 50));
        var two = assigned(salt + "2", units(), variants(50, 50));
        long same =
                one.entrySet().stream()
                        .filter(each -> each.getValue().equals(two.get(each.getKey())))
                        .count();
        assertThat(Math.abs(same - UNITS / 2.0)).isLessThan(5 * Math.sqrt(UNITS / 4.0));
    }
}
