package dev.writ.store.dynamo;

import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Many items at once; what DynamoDB leaves unprocessed is sent again.
final class Batches {

    /// DynamoDB's limit for one batch of reads.
    private static final int READS = 100;

    /// DynamoDB's limit for one batch of writes.
    private static final int WRITES = 25;

    private final DynamoDbClient client;
    private final String table;
    private final Tries tries;

    Batches(DynamoDbClient client, String table, Tries tries) {
        this.client = client;
        this.table = table;
        this.tries = tries;
    }

    /// In the order of the keys; expired rows too.
    Map<Key, Item> get(Collection<Key> keys) {
        var distinct = List.copyOf(new LinkedHashSet<>(keys));
        var found = new HashMap<Key, Item>();
        for (int at = 0; at < distinct.size(); at += READS) {
            getSome(distinct.subList(at, Math.min(at + READS, distinct.size())), found);
        }
        var ordered = new LinkedHashMap<Key, Item>();
        for (Key key : distinct) {
            Item item = found.get(key);
            if (item != null) {
                ordered.put(key, item);
            }
        }
        return ordered;
    }

    private void getSome(List<Key> keys, Map<Key, Item> found) {
        var left = keys.stream().map(Rows::key).toList();
        int fruitless = 0;
        while (!left.isEmpty()) {
            BatchGetItemResponse answer = getOnce(left);
            var rows = answer.responses().getOrDefault(table, List.of());
            rows.stream().map(Rows::read).forEach(item -> found.put(item.key(), item));
            KeysAndAttributes unread = answer.unprocessedKeys().get(table);
            left = unread == null ? List.of() : unread.keys();
            if (!left.isEmpty()) {
                fruitless = rows.isEmpty() ? fruitless + 1 : 1;
                tries.pause(fruitless, null);
            }
        }
    }

    private BatchGetItemResponse getOnce(List<Map<String, AttributeValue>> keys) {
        var wanted = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
        return tries.run(() -> client.batchGetItem(b -> b.requestItems(Map.of(table, wanted))));
    }

    /// Each row starts at version 1, whatever was there; of two items with one key the last stays.
    void put(Collection<Item> items) {
        var distinct = new LinkedHashMap<Key, WriteRequest>();
        for (Item item : items) {
            var row = Rows.write(item.withVersion(1));
            distinct.put(item.key(), WriteRequest.builder().putRequest(p -> p.item(row)).build());
        }
        var requests = List.copyOf(distinct.values());
        for (int at = 0; at < requests.size(); at += WRITES) {
            putSome(requests.subList(at, Math.min(at + WRITES, requests.size())));
        }
    }

    private void putSome(List<WriteRequest> requests) {
        List<WriteRequest> left = new ArrayList<>(requests);
        int fruitless = 0;
        while (!left.isEmpty()) {
            var now = Map.of(table, left);
            BatchWriteItemResponse answer =
                    tries.run(() -> client.batchWriteItem(b -> b.requestItems(now)));
            var unwritten = answer.unprocessedItems().getOrDefault(table, List.of());
            if (!unwritten.isEmpty()) {
                fruitless = unwritten.size() == left.size() ? fruitless + 1 : 1;
                tries.pause(fruitless, null);
            }
            left = unwritten;
        }
    }
}
