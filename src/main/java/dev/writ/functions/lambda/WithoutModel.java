package dev.writ.functions.lambda;

import dev.writ.model.Model;
import dev.writ.model.NoModel;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The functions of the chain ask no language model, and hold no client of one.
public class WithoutModel {

    @Produces
    @Singleton
    Model model() {
        return new NoModel();
    }
}
