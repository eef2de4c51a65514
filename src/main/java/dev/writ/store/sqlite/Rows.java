package dev.writ.store.sqlite;

import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.store.FieldsJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The statements of one connection, prepared once. Not for two threads at a time.
final class Rows {

    private static final String COLUMNS =
            "partition, sort, index_partition, index_sort, version, expires, body";

    /// Sorts behind every key that starts with what it is appended to.
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final int BODY = 7;

    private final Connection connection;
    private Prepared prepared;

    Rows(Connection connection) throws SQLException {
        this.connection = connection;
        this.prepared = Prepared.on(connection);
    }

    private record Prepared(
            PreparedStatement select, PreparedStatement upsert, PreparedStatement delete) {

        static Prepared on(Connection connection) throws SQLException {
            return new Prepared(
                    connection.prepareStatement(
                            "select " + COLUMNS + " from items where partition = ? and sort = ?"),
                    connection.prepareStatement(
                            "insert or replace into items("
                                    + COLUMNS
                                    + ") values (?, ?, ?, ?, ?, ?, ?)"),
                    connection.prepareStatement(
                            "delete from items where partition = ? and sort = ?"));
        }

        void close() throws SQLException {
            select.close();
            upsert.close();
            delete.close();
        }
    }

    /// To be called after an error: the driver gives up the statement in which a full or broken
    /// disk showed, and would refuse it for ever.
    void renew() {
        try {
            prepared.close();
            prepared = Prepared.on(connection);
        } catch (SQLException stillBroken) {
            // the next use fails as well, tells so, and comes here again
            return;
        }
    }

    record Found(List<Item> items, boolean more) {}

    /// Expired or not.
    Optional<Item> find(Key key) throws SQLException {
        PreparedStatement select = prepared.select();
        select.setString(1, key.partition());
        select.setString(2, key.sort());
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(item(row)) : Optional.empty();
        }
    }

    void put(Item item) throws SQLException {
        PreparedStatement upsert = prepared.upsert();
        upsert.setString(1, item.key().partition());
        upsert.setString(2, item.key().sort());
        upsert.setString(3, item.index().map(Key::partition).orElse(null));
        upsert.setString(4, item.index().map(Key::sort).orElse(null));
        upsert.setLong(5, item.version());
        if (item.expiry().isPresent()) {
            upsert.setLong(6, item.expiry().get().toEpochMilli());
        } else {
            upsert.setNull(6, Types.INTEGER);
        }
        upsert.setString(BODY, FieldsJson.write(item.fields()));
        upsert.executeUpdate();
    }

    void delete(Key key) throws SQLException {
        PreparedStatement delete = prepared.delete();
        delete.setString(1, key.partition());
        delete.setString(2, key.sort());
        delete.executeUpdate();
    }

    /// Living items behind a position, up to the limit or `maxBytes`, and whether there are more.
    ///
    /// @param after the position: for a query by key its sort key, by index also the item's key;
    ///     empty for the first page
    Found page(Query query, List<String> after, Instant now, int maxBytes) throws SQLException {
        boolean byKey = query.by() == Query.By.KEY;
        String order = byKey ? "sort" : "index_sort, partition, sort";
        String position = byKey ? "(?)" : "(?, ?, ?)";
        String direction = query.descending() ? " desc" : " asc";
        var sql =
                new StringBuilder("select " + COLUMNS + " from items where ")
                        .append(
                                byKey
                                        ? "partition = ? and sort"
                                        : "index_partition = ? and index_sort")
                        .append(" between ? and ? and (expires is null or expires > ?)");
        if (!after.isEmpty()) {
            sql.append(" and (").append(order).append(query.descending() ? ") < " : ") > ");
            sql.append(position);
        }
        sql.append(" order by ").append(order.replace(",", direction + ",")).append(direction);
        sql.append(" limit ?");
        try (var statement = connection.prepareStatement(sql.toString())) {
            int place = 1;
            statement.setString(place++, query.partition());
            statement.setString(place++, query.sortPrefix());
            statement.setString(place++, query.sortPrefix() + LAST);
            statement.setLong(place++, now.toEpochMilli());
            for (String part : after) {
                statement.setString(place++, part);
            }
            statement.setInt(place, query.limit() + 1);
            return found(statement, query.limit(), maxBytes);
        }
    }

    private static Found found(PreparedStatement statement, int limit, int maxBytes)
            throws SQLException {
        var items = new ArrayList<Item>();
        long bytes = 0;
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (items.size() == limit || bytes >= maxBytes) {
                    return new Found(items, true);
                }
                items.add(item(row));
                bytes += row.getString(BODY).length();
            }
        }
        return new Found(items, false);
    }

    private static Item item(ResultSet row) throws SQLException {
        var key = new Key(row.getString(1), row.getString(2));
        String indexPartition = row.getString(3);
        Optional<Key> index =
                indexPartition == null
                        ? Optional.empty()
                        : Optional.of(new Key(indexPartition, row.getString(4)));
        long expires = row.getLong(6);
        Optional<Instant> expiry =
                row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(expires));
        Fields fields = FieldsJson.read(key.partition(), row.getString(BODY));
        return new Item(key, index, row.getLong(5), expiry, fields);
    }
}
