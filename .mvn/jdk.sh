# Finds a JDK that is new enough and sets JAVA_HOME to it. Sourced by ./writ and ./mvnw.
# Looks at JAVA_HOME, the PATH, /usr/lib/jvm, SDKMAN, ~/.jdks and macOS's folder, in that order.

WRIT_JDK=25

# The feature release of the JDK in folder $1, or nothing when there is none with a compiler.
jdk_release() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
    if [ -f "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
    fi
}

jdk_is_new_enough() {
    jdk_found=$(jdk_release "$1")
    [ -n "$jdk_found" ] && [ "$jdk_found" -ge "$WRIT_JDK" ] 2>/dev/null
}

find_jdk() {
    jdk_on_path=$(command -v javac 2>/dev/null || true)
    if [ -n "$jdk_on_path" ]; then
        jdk_on_path=$(cd "$(dirname "$(readlink -f "$jdk_on_path" 2>/dev/null || echo "$jdk_on_path")")/.." && pwd)
    fi
    for jdk in "${JAVA_HOME:-}" "$jdk_on_path" "${WRIT_JVM_DIR:-/usr/lib/jvm}"/* \
        "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$jdk" ] && jdk_is_new_enough "$jdk"; then
            JAVA_HOME=$jdk
            export JAVA_HOME
            return 0
        fi
    done
    echo "Writ needs JDK $WRIT_JDK or newer, and none was found: install one (for example with 'sdk install java $WRIT_JDK-tem') or set JAVA_HOME to it." >&2
    return 1
}
