package dev.writ.web;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What the OpenAPI document says of the whole.
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Writ",
                        version = "1",
                        description =
                                "Turns analyzer findings into governed prompts for coding agents, "
                                        + "and records what agents did with them.",
                        contact = @Contact(name = "The maintainers of Writ"),
                        license =
                                @License(
                                        name = "Apache License 2.0",
                                        url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/", description = "This server"),
        tags = {
            @Tag(name = Api.SCANS, description = "Imports of analysis results and what they saw."),
            @Tag(name = Api.PROMPTS, description = "Committed prompts and what became of them."),
            @Tag(name = Api.CHANGES, description = "Changes of agents, checked and approved."),
            @Tag(name = Api.POLICY, description = "Rules, personas and settings."),
            @Tag(name = Api.LIBRARY, description = "Templates that people keep, in versions."),
            @Tag(
                    name = Api.EVALUATION,
                    description = "Frozen inputs, and templates tried on them."),
            @Tag(
                    name = Api.EXPERIMENTS,
                    description = "Versions of templates compared on what becomes of prompts."),
            @Tag(name = Api.WAIVERS, description = "Accepted exceptions."),
            @Tag(
                    name = Api.ORCHESTRATION,
                    description = "Agents that work together, and what each was told."),
            @Tag(name = Api.WORKSHOP, description = "Drafts of templates, tried and committed."),
            @Tag(name = Api.AUDIT, description = "What happened."),
            @Tag(name = Api.FUNCTIONS, description = "The steps of the chain, one by one.")
        })
public class Api extends Application {

    static final String SCANS = "scans";
    static final String PROMPTS = "prompts";
    static final String CHANGES = "changes";
    static final String POLICY = "policy";
    static final String LIBRARY = "library";
    static final String EVALUATION = "evaluation";
    static final String EXPERIMENTS = "experiments";
    static final String WAIVERS = "waivers";
    static final String ORCHESTRATION = "orchestration";
    static final String WORKSHOP = "workshop";
    static final String AUDIT = "audit";
    static final String FUNCTIONS = "functions";
}
