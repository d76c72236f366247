/** The version of Bash that this shell behaves as. */
export const BASH_VERSION = {
  major: 5,
  minor: 2,
  patch: 15,
  build: 1,
  status: 'release',
  machine: 'x86_64-pc-linux-gnu',
} as const;

const { major, minor, patch, build, status, machine } = BASH_VERSION;

/** As BASH_VERSION has it. */
export const VERSION_TEXT = `${major}.${minor}.${patch}(${build})-${status}`;

/** The first line of `bash --version`. */
export const VERSION_LINE = `GNU bash, version ${VERSION_TEXT} (${machine})`;

/** What `bash --help` and wrong options print. */
export const BASH_USAGE = `Usage:\tbash [GNU long option] [option] ...
\tbash [GNU long option] [option] script-file ...
GNU long options:
\t--debug
\t--debugger
\t--dump-po-strings
\t--dump-strings
\t--help
\t--init-file
\t--login
\t--noediting
\t--noprofile
\t--norc
\t--posix
\t--pretty-print
\t--rcfile
\t--restricted
\t--verbose
\t--version
Shell options:
\t-ilrsD or -c command or -O shopt_option\t\t(invocation only)
\t-abefhkmnptuvxBCEHPT or -o option
`;
