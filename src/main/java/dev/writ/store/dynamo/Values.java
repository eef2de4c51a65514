package dev.writ.store.dynamo;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One value of an item's fields as a DynamoDB attribute, and back.
///
/// DynamoDB normalises numbers: `1.0` comes back as `1`, so a decimal point cannot tell a decimal
/// from a whole number. The rule is therefore: a number attribute without a fraction is a whole
/// number; a decimal without one, or outside DynamoDB's range of exponents, is kept as a set of one
/// text, a type that nothing else here uses.
final class Values {

    /// DynamoDB's smallest magnitude is 1E-130.
    private static final double SMALLEST = 1e-130;

    private Values() {}

    static AttributeValue write(@Nullable Object value) {
        return switch (value) {
            case null -> AttributeValue.fromNul(true);
            case String text -> AttributeValue.fromS(text);
            case Boolean flag -> AttributeValue.fromBool(flag);
            case Number number -> number(number);
            case Map<?, ?> map -> AttributeValue.fromM(writeMap(map));
            case Collection<?> many ->
                    AttributeValue.fromL(many.stream().map(Values::write).toList());
            default ->
                    throw new IllegalArgumentException(
                            "Fields hold no " + value.getClass().getName());
        };
    }

    static Map<String, AttributeValue> writeMap(Map<?, ?> map) {
        var written = new LinkedHashMap<String, AttributeValue>();
        map.forEach((name, value) -> written.put(String.valueOf(name), write(value)));
        return written;
    }

    static Object read(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> readNumber(value.n());
            case BOOL -> value.bool();
            case SS -> Double.valueOf(value.ss().getFirst());
            case L -> readList(value.l());
            case M -> readMap(value.m());
            case B, NS, BS, NUL, UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalStateException("A field has the type " + value.type());
        };
    }

    static Map<String, Object> readMap(Map<String, AttributeValue> map) {
        var read = new LinkedHashMap<String, Object>();
        map.forEach(
                (name, value) -> {
                    if (value.type() != AttributeValue.Type.NUL) {
                        read.put(name, read(value));
                    }
                });
        return read;
    }

    private static List<Object> readList(List<AttributeValue> many) {
        return many.stream()
                .filter(each -> each.type() != AttributeValue.Type.NUL)
                .map(Values::read)
                .toList();
    }

    private static AttributeValue number(Number number) {
        return switch (number) {
            case Double decimal -> decimal(decimal);
            case Float decimal -> decimal(Double.parseDouble(decimal.toString()));
            case BigDecimal decimal -> decimal(decimal.doubleValue());
            default -> AttributeValue.fromN(Long.toString(number.longValue()));
        };
    }

    private static AttributeValue decimal(double value) {
        boolean fraction = value != Math.rint(value) && Math.abs(value) >= SMALLEST;
        return fraction
                ? AttributeValue.fromN(Double.toString(value))
                : AttributeValue.fromSs(List.of(Double.toString(value)));
    }

    private static Number readNumber(String text) {
        var number = new BigDecimal(text);
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (whole) {
            return number.longValueExact();
        }
        return number.doubleValue();
    }
}
