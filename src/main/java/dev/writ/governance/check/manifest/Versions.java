package dev.writ.governance.check.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of two versions is the higher, as far as their numbers say.
final class Versions {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /// More parts decide nothing.
    private static final int MAX_PARTS = 8;

    private Versions() {}

    /// Negative when the first is the lower one, 0 when the numbers do not tell.
    static int compare(String first, String second) {
        List<Long> left = numbers(first);
        List<Long> right = numbers(second);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            int order = Comparator.<Long>naturalOrder().compare(at(left, i), at(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static long at(List<Long> numbers, int i) {
        return i < numbers.size() ? numbers.get(i) : 0;
    }

    private static List<Long> numbers(String version) {
        var numbers = new ArrayList<Long>();
        Matcher number = NUMBER.matcher(version);
        while (number.find() && numbers.size() < MAX_PARTS) {
            numbers.add(Long.parseLong(number.group()));
        }
        return numbers;
    }
}
