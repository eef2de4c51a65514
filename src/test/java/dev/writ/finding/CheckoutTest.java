package dev.writ.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            /home/runner/work/gson/gson/src/A.java,        src/A.java
            /home/runner/work/jquery/src/ajax.js,          src/ajax.js
            D:/a/tool/tool/Program.cs,                     Program.cs
            /Users/runner/work/app/app/App.swift,          App.swift
            /opt/agent/_work/app/app/main.go,              main.go
            /__w/app/app/main.go,                          main.go
            /github/workspace/main.py,                     main.py
            /home/vsts/work/1/s/src/A.cs,                  src/A.cs
            D:/a/1/s/src/A.cs,                             src/A.cs
            /builds/group/project/lib/a.rb,                lib/a.rb
            /builds/Ab3dEf9h/0/group/project/lib/a.rb,     lib/a.rb
            /home/circleci/project/a.js,                   a.js
            /var/jenkins_home/workspace/job/pom.xml,       pom.xml
            /usr/src/app/index.js,                         index.js
            /home/ann/code/shop/src/main/java/A.java,      src/main/java/A.java
            /home/ann/src/shop/src/main/java/A.java,       src/main/java/A.java
            C:/Users/ann/shop/src/A.java,                  src/A.java
            /opt/shop/test/a.py,                           test/a.py
            /src/app/main.py,                              app/main.py
            /shop/main.py,                                 main.py
            src/A.java,                                    src/A.java
            https://example.org/a.js,                      https://example.org/a.js
            """)
    void the_only_file_of_an_import_is_told_from_the_repository(String reported, String relative) {
        assertThat(new Checkout(List.of(), List.of(reported)).relative(reported))
                .isEqualTo(relative);
    }

    @Test
    void what_all_files_have_in_common_is_the_root() {
        var paths = List.of("/opt/x/shop/web/a.ts", "/opt/x/shop/web/b.ts", "/opt/x/shop/db/c.sql");

        var checkout = new Checkout(List.of(), paths);

        assertThat(paths.stream().map(checkout::relative).toList())
                .containsExactly("web/a.ts", "web/b.ts", "db/c.sql");
    }

    @Test
    void a_declared_root_goes_first() {
        var checkout =
                new Checkout(List.of("/home/runner/work"), List.of("/home/runner/work/a/a/x.c"));

        assertThat(checkout.relative("/home/runner/work/a/a/x.c")).isEqualTo("a/a/x.c");
    }

    @Test
    void files_without_anything_in_common_lose_only_the_slash() {
        var checkout = new Checkout(List.of(), List.of("/opt/a.c", "/etc/b.c"));

        assertThat(checkout.relative("/opt/a.c")).isEqualTo("opt/a.c");
    }
}
