package dev.writ.cli;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import picocli.CommandLine.Command;

@TopCommand
@Command(name = "writ", mixinStandardHelpOptions = true)
public class WritCommand implements Runnable {
    @Override
    public void run() {
        System.out.println("hello");
    }
}
