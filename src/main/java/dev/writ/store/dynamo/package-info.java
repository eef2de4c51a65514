/// The table on DynamoDB: one table, keys `pk` and `sk`, one index `byIndex` on `ipk` and `isk`.
///
/// Technology: the DynamoDB client of the AWS SDK, and nobody else sees it. Knows the kernel only.
///
/// Start reading at {@link dev.writ.store.dynamo.DynamoTable}. A row is made and read by
/// {@link dev.writ.store.dynamo.Rows}, the rules of one action are in
/// {@link dev.writ.store.dynamo.Expression}, and what a failure means is in
/// {@link dev.writ.store.dynamo.Faults}.
@NullMarked
package dev.writ.store.dynamo;

import org.jspecify.annotations.NullMarked;
