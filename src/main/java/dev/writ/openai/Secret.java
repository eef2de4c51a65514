package dev.writ.openai;

/// A text that shows itself to nobody who prints it.
record Secret(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
