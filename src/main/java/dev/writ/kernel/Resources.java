package dev.writ.kernel;

import java.util.List;

/// The texts that ship with Writ: templates, policies, personas, the workflow.
public interface Resources {

    /// Names under a folder such as `policies`, in a fixed order.
    List<String> list(String folder);

    /// @throws Failed when there is no such text
    String text(String name);
}
