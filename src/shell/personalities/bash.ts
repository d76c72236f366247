import { strerror } from '../../kernel/errno.ts';
import { OTHER_BUILTINS, PLAIN_BUILTINS } from '../builtins/plain-builtins.ts';
import { signalTable } from '../builtins/signal-table.ts';
import { OnDemand } from '../on-demand.ts';
import type { Features, Messages, Personality } from '../personality.ts';
import { traced } from '../run/trace.ts';
import type { Shell } from '../shell.ts';
import { isKeyword } from '../syntax/keywords.ts';
import { ansiCQuote, containsMetacharacters, needsAnsiC, singleQuote } from '../syntax/quotes.ts';
import { inHashOrder } from '../variables/hash-order.ts';
import { bashSyntax } from './bash-syntax.ts';
import { initialiseBash } from './bash-variables.ts';
import { BASH_USAGE, VERSION_LINE } from './version.ts';

const features: Features = {
  braces: true,
  operations: new Set(['default', 'remove', 'replace', 'slice', 'case', 'transform', 'names']),
  refuses: undefined,
  testIsCommand: false,
  runTest: () => Promise.resolve(2),
  tracesCompounds: true,
  repeatsPs4: true,
  anchoredReplace: true,
  lenientCd: false,
  looksUpOne: false,
  tildeInArguments: true,
  tracesTogether: false,
  tellsKilled: false,
  tellsBackground: true,
  arithmeticCommand: true,
  firstCommandLine: 1,
  replacesWithin: false,
  importsFunctions: true,
  namesCommandString: true,
  returnAnywhere: false,
  announcesExit: true,
  setListsFunctions: true,
  setOptions: undefined,
  keyword: isKeyword,
  printsFunctions: true,
  aliasWord: 'alias ',
  hashSaysEmpty: true,
  lookupFailure: 1,
  momentTraps: true,
  promptBang: false,
  exportsCommand: true,
  strictFunctionNames: false,
  errorsExit: false,
};

/** The name that errors begin with: the file that a function or sourced text is from, else the shell's. */
function errorName(shell: Shell): string {
  if (shell.interactive || shell.wasInteractive) return baseName(shell.arg0);
  return (shell.frame && shell.source.name) || shell.arg0;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

const messages: Messages = {
  prefix: (shell) => {
    const name = errorName(shell);
    return shell.interactive || shell.wasInteractive ? `${name}: ` : `${name}: line ${shell.line}: `;
  },
  builtinPrefix: (shell, builtin) => `${messages.prefix(shell)}${builtin}: `,
  raises: () => false,
  notFound: (name) => `${name}: command not found`,
  cannotRun: (path, error, interpreter) => {
    if (error === 'ENOENT' && interpreter !== undefined)
      return { text: `${path}: cannot execute: required file not found`, status: 127 };
    if (error === 'ENOEXEC') return { text: `${path}: cannot execute binary file: ${strerror(error)}`, status: 126 };
    return { text: `${path}: ${strerror(error)}`, status: error === 'ENOENT' ? 127 : 126 };
  },
  cannotOpen: (path, error) => `${path}: ${strerror(error)}`,
  badDescriptor: (text) => `${text}: ${strerror('EBADF')}`,
  cannotOverwrite: (path) => `${path}: cannot overwrite existing file`,
  ambiguous: (text) => `${text}: ambiguous redirect`,
  parameterMissing: (colon) => (colon ? 'parameter null or not set' : 'parameter not set'),
  unbound: (name) => `${name}: unbound variable`,
  readonly: (name) => `${name}: readonly variable`,
  assignment: ({ message }) => message,
  arithmetic: ({ message }) => message,
  badInvocation: (name, { kind, option }) => {
    if (kind === 'missing') return `${name}: ${option}: option requires an argument\n`;
    if (kind === 'name') return `${name}: line 0: ${name}: ${option}: invalid option name\n`;
    return `${name}: ${option}: invalid option\n${BASH_USAGE}`;
  },
  cannotRead: (name, script, error) => `${error === 'EISDIR' ? script : name}: ${script}: ${strerror(error)}\n`,
  missingScriptStatus: 127,
  badSubstitution: (text) => `${text}: bad substitution`,
  cannotAssign: (name) => `$${name}: cannot assign in this way`,
  syntax: bashSyntax,
  openHereDoc: (line, delimiter) =>
    `warning: here-document at line ${line} delimited by end-of-file (wanted \`${delimiter}')`,
  writeError: (text) => `write error: ${text}`,
  cannotEnter: (path, text) => `${path}: ${text}`,
  cdStatus: 1,
  outsideLoop: "only meaningful in a `for', `while', or `until' loop",
  notANumber: (text) => `${text}: numeric argument required`,
  noJobControl: [
    'bash: cannot set terminal process group (-1): Inappropriate ioctl for device',
    'bash: no job control in this shell',
  ],
  resumed: ({ id, mark, text }) => `[${id}]${mark.trim()} ${text} &\n`,
  stoppedJobs: 'There are stopped jobs.\n',
  cannotSource: (path, error) => `${path}: ${strerror(error)}`,
  badVariableName: undefined,
  badOptionName: (name) => `${name}: invalid option name`,
  badOption: (option) => `${option}: invalid option`,
  commandNotFound: (name) => `${name}: not found`,
  notInFunction: 'can only be used in a function',
  nobodyToKill: undefined,
  badMask: undefined,
  badPid: (text) => `\`${text}': not a pid or valid job spec`,
  notAChild: (text) => `pid ${text} is not a child of this shell`,
  badSignal: (text) => `${text}: invalid signal specification`,
  badTrapSignal: (text) => `${text}: invalid signal specification`,
  badKillTarget: (text) => `${text}: arguments must be process or job IDs`,
  cannotKill: (target, text) => `(${target}) - ${text}`,
  signalList: signalTable,
  trapName: (on) => (on === 'EXIT' || on === 'ERR' || on === 'DEBUG' || on === 'RETURN' ? on : `SIG${on}`),
  missingBracket: "missing `]'",
  testTexts: {
    tooMany: () => 'too many arguments',
    unaryExpected: (operator) => `${operator}: unary operator expected`,
    binaryExpected: (operator) => `${operator}: binary operator expected`,
    integerExpected: (text) => `${text}: integer expression expected`,
  },
  quoteValue: (value) => {
    if (needsAnsiC(value)) return ansiCQuote(value);
    return value === '' ? value : containsMetacharacters(value) ? singleQuote(value) : value;
  },
  listing: 'declare',
  exited: (code) => `Exit ${code}`,
  jobLine: ({ id, mark, state, text, background }) =>
    `[${id}]${mark}  ${state.padEnd(24)}${text}${background ? ' &' : ''}\n`,
  killed: ({ text, command, pid, interactive, term }) => {
    if (interactive || term) return { text, prefixed: false };
    return { text: `${String(pid).padStart(5)} ${text.padEnd(23)} ${command}`, prefixed: true };
  },
  trace: (words) => words.map(traced).join(' '),
  expansionExit: 127,
  specialRedirectionExit: undefined,
  redirectionStatus: 1,
  syntaxStatus: 2,
};

/** GNU bash 5.2. */
export const BASH: Personality = {
  name: 'bash',
  features,
  messages,
  language: new OnDemand(async () => (await import('./bash-language.ts')).BASH_LANGUAGE),
  plain: { builtins: PLAIN_BUILTINS, others: OTHER_BUILTINS },
  fatalBuiltins: new Set(),
  prompts: { PS1: '\\u@\\h:\\w\\$ ', PS2: '> ', PS4: '+ ' },
  plainPrompt: '\\s-\\v\\$ ',
  history: { HISTFILE: '.bash_history', HISTSIZE: '500', HISTFILESIZE: '500' },
  order: inHashOrder,
  initialise: initialiseBash,
  startupFiles: (shell, { login, interactive, noprofile, norc, rcfile }) => {
    const home = shell.vars.get('HOME') ?? '/';
    if (login && !noprofile) {
      const own = ['.bash_profile', '.bash_login', '.profile'].map((name) => `${home}/${name}`);
      const first = own.find((path) => shell.proc.fs.access(path, 'read'));
      return ['/etc/profile', ...(first ? [first] : [])];
    }
    if (interactive && !login) return norc ? [] : ['/etc/bash.bashrc', rcfile ?? `${home}/.bashrc`];
    const env = interactive ? undefined : shell.vars.get('BASH_ENV');
    return env ? [env] : [];
  },
  usage: BASH_USAGE,
  version: VERSION_LINE,
};
