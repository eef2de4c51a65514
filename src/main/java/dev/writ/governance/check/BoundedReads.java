package dev.writ.governance.check;

/// A text that a regular expression may look at only so often. Some expressions need time that
/// grows without bound with a hostile text; reads are the one thing all of them must do.
final class BoundedReads implements CharSequence {

    /// Ordinary expressions read each of at most 2,000 characters some dozen times.
    private static final int MAX_READS = 1_000_000;

    private final CharSequence text;
    private int reads;

    BoundedReads(CharSequence text) {
        this.text = text;
    }

    /// Leaves a search, which has no other way out.
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("too many reads", null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (++reads > MAX_READS) {
            throw new Exceeded();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
