package dev.writ.call;

/// Where calls are told, one after the other.
public interface CallLog {

    /// Whether anybody listens; else nobody need tell.
    boolean isOn();

    /// Never throws: what is told must not change how a call ends.
    void ended(Call call);
}
