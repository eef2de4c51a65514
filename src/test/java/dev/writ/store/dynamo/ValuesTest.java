package dev.writ.store.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @Property
    void a_whole_number_comes_back_as_it_was(@ForAll long number) {
        assertThat(Values.read(Values.write(number))).isEqualTo(number);
    }

    @Property
    void a_decimal_comes_back_as_it_was(@ForAll double decimal) {
        assertThat(Values.read(Values.write(decimal))).isEqualTo(decimal);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0.0,
                -0.0,
                1.0,
                0.1,
                1e20,
                1e300,
                1e-7,
                1e-200,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                Double.NaN,
                Double.NEGATIVE_INFINITY
            })
    void a_decimal_outside_the_range_of_dynamodb_comes_back_too(double decimal) {
        assertThat(Values.read(Values.write(decimal))).isEqualTo(decimal);
    }
}
