package dev.writ.evaluation;

import dev.writ.kernel.Fields;

/// The text costs at most so many tokens.
record MaxTokens(Fields fields, long most) implements Evaluator {

    static MaxTokens read(Setting setting) {
        long most = setting.fields().number(setting.key());
        if (most < 1) {
            throw setting.refused("a number above 0");
        }
        return new MaxTokens(setting.fields(), most);
    }

    @Override
    public Score judge(Judged judged, Instruments with) {
        int tokens = with.tokens().count(judged.text());
        return tokens <= most
                ? Score.passed()
                : Score.failed(
                        (double) most / tokens,
                        "The text has " + tokens + " tokens, the limit is " + most,
                        "Say it shorter, or raise max-tokens");
    }
}
