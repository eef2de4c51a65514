/// Repositories of git, with JGit: no program of git is needed, and none is started.
///
/// What a repository or a machine has set up is not obeyed: no hook, no filter, no text
/// conversion, no other diff program, no settings of the user or the system. Links are read as
/// links, never followed.
///
/// Knows: kernel and diff. The only package that sees JGit.
@NullMarked
package dev.writ.git;

import org.jspecify.annotations.NullMarked;
