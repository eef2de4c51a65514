/// Starts the state machine in the cloud.
///
/// Technology: signing and HTTP of the AWS SDK, and nothing else of it. Knows: kernel and plan.
@NullMarked
package dev.writ.workflow.aws;

import org.jspecify.annotations.NullMarked;
