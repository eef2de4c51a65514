package dev.writ.store.dynamo;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Takes a successful answer without a body for a lost one.
///
/// A connection that ends among the headers leaves one behind. To the client it is an answer that
/// says nothing, so a read would find its item absent; DynamoDB says at least `{}`. When the end
/// comes within the body, the client itself notices.
final class WholeAnswers implements ExecutionInterceptor {

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        if (!context.httpResponse().isSuccessful()) {
            return context.responseBody();
        }
        var body =
                new PushbackInputStream(
                        context.responseBody().orElseGet(InputStream::nullInputStream));
        try {
            int first = body.read();
            if (first < 0) {
                throw RetryableException.create("The answer ended before its body");
            }
            body.unread(first);
        } catch (IOException broken) {
            throw RetryableException.create("The answer broke off", broken);
        }
        return Optional.of(body);
    }
}
