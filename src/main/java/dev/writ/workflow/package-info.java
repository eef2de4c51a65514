/// The chain: `infra/workflow.asl.json` is its only description, run by AWS Step Functions in the
/// cloud and by the local runner here on a laptop.
///
/// Technology: Step Functions. Knows: kernel and features.
@NullMarked
package dev.writ.workflow;

import org.jspecify.annotations.NullMarked;
