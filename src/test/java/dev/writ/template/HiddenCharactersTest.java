package dev.writ.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenCharactersTest {

    /// Unicode's property Default_Ignorable_Code_Point, and what turns the direction or ends a
    /// line.
    @ParameterizedTest(name = "U+{0} to U+{1}")
    @CsvSource({
        "0000, 0009", "000B, 001F", "007F, 009F", "00AD, 00AD", "034F, 034F", "061C, 061C",
        "115F, 1160", "17B4, 17B5", "180B, 180F", "200B, 200F", "2028, 202E", "2060, 206F",
        "3164, 3164", "FE00, FE0F", "FEFF, FEFF", "FFA0, FFA0", "FFF0, FFF8", "1BCA0, 1BCA3",
        "1D173, 1D17A", "E0000, E0FFF",
    })
    void what_a_reader_cannot_see_is_hidden(String first, String last) {
        var seen =
                IntStream.rangeClosed(Integer.parseInt(first, 16), Integer.parseInt(last, 16))
                        .filter(each -> !Untrusted.isHidden(each))
                        .mapToObj(each -> "U+%04X".formatted(each));
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0020, 007E", "00A0, 00AC", "0391, 03A1", "4E00, 9FFF", "1F600, 1F64F"})
    void what_a_reader_can_see_stays(String first, String last) {
        var hidden =
                IntStream.rangeClosed(Integer.parseInt(first, 16), Integer.parseInt(last, 16))
                        .filter(Untrusted::isHidden)
                        .mapToObj(each -> "U+%04X".formatted(each));
        assertThat(hidden).isEmpty();
    }
}
