package dev.writ.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.lang.reflect.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiFunction;

/// Reads the body of a request: a field that is not known, that is missing or that is of another
/// type is a mistake of the caller, and so is a null in a list.
///
/// `Type` is in the signature that Quarkus asks for and registers at build time; nothing is looked
/// up through it.
public class Strict implements BiFunction<ObjectMapper, Type, ObjectReader> {

    private static final EnumSet<CoercionInputShape> SCALARS =
            EnumSet.of(
                    CoercionInputShape.Boolean,
                    CoercionInputShape.Integer,
                    CoercionInputShape.Float,
                    CoercionInputShape.String,
                    CoercionInputShape.EmptyString);

    /// Called once for each method.
    @Override
    public ObjectReader apply(ObjectMapper json, Type type) {
        ObjectMapper strict = json.copy();
        strict.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        only(
                strict,
                LogicalType.Textual,
                CoercionInputShape.String,
                CoercionInputShape.EmptyString);
        only(strict, LogicalType.Boolean, CoercionInputShape.Boolean);
        only(strict, LogicalType.Integer, CoercionInputShape.Integer);
        return strict.reader()
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .forType(strict.constructType(type));
    }

    private static void only(ObjectMapper json, LogicalType type, CoercionInputShape... shapes) {
        var config = json.coercionConfigFor(type);
        for (CoercionInputShape shape : SCALARS) {
            boolean taken = List.of(shapes).contains(shape);
            config.setCoercion(shape, taken ? CoercionAction.TryConvert : CoercionAction.Fail);
        }
    }
}
