package dev.writ.governance.check;

import dev.writ.kernel.Fields;

/// The change was taken back once, in rehearsal, and gave what was there before.
record Rollback() implements ChangeCheck {

    static Rollback read(Fields fields) {
        fields.only();
        return new Rollback();
    }

    @Override
    public Judgement judge(Change change) {
        return change.rehearsal()
                .<Judgement>map(
                        rehearsal ->
                                rehearsal
                                        .problem()
                                        .map(Judgement::broken)
                                        .orElseGet(Judgement.Kept::new))
                .orElseGet(() -> new Judgement.NotJudged("rollback"));
    }
}
