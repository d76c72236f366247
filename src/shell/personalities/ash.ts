import type { SyntaxNode } from 'unbash';
import { strerror } from '../../kernel/errno.ts';
import { SIGNALS } from '../../kernel/signals.ts';
import { ASH_BUILTINS } from '../builtins/ash/ash-builtins.ts';
import { INTERPRETER } from '../interpreter.ts';
import { OnDemand } from '../on-demand.ts';
import type { SetOption } from '../options.ts';
import type { Features, Messages, Personality } from '../personality.ts';
import { runAshTest } from '../run/ash-test.ts';
import { framesOf } from '../run/frames.ts';
import type { Shell } from '../shell.ts';
import { isKeyword } from '../syntax/keywords.ts';
import { singleQuote } from '../syntax/quotes.ts';
import { COMMON_DYNAMIC } from '../variables/dynamic.ts';
import { inAshOrder } from '../variables/hash-order.ts';
import { ashSyntax } from './ash-syntax.ts';
import { importEnvironment, takeDirectory } from './bash-variables.ts';

const SET_OPTIONS: readonly SetOption[] = [
  'errexit',
  'noglob',
  'ignoreeof',
  'monitor',
  'noexec',
  'xtrace',
  'verbose',
  'noclobber',
  'allexport',
  'notify',
  'nounset',
  'errtrace',
  'vi',
  'pipefail',
];

/** What busybox's ash 1.35 does not read. */
function refuses(node: SyntaxNode): boolean {
  switch (node.type) {
    case 'ArrayValue':
    case 'ArithmeticFor':
    case 'Select':
    case 'HereString':
    case 'Coproc':
    case 'ExtendedGlob':
      return true;
    case 'Pipeline':
      return node.operators.includes('|&');
    default:
      return false;
  }
}

const features: Features = {
  braces: false,
  operations: new Set(['default', 'remove', 'replace', 'slice']),
  refuses,
  testIsCommand: true,
  runTest: runAshTest,
  tracesCompounds: false,
  repeatsPs4: false,
  anchoredReplace: false,
  lenientCd: true,
  looksUpOne: true,
  tildeInArguments: false,
  tracesTogether: true,
  tellsKilled: true,
  importsFunctions: false,
  keepsSpecialAssignments: true,
  networkFiles: false,
  namesCommandString: false,
  tellsBackground: false,
  arithmeticCommand: false,
  firstCommandLine: 0,
  replacesWithin: true,
  returnAnywhere: true,
  announcesExit: false,
  setListsFunctions: false,
  setOptions: SET_OPTIONS,
  keyword: (name) => isKeyword(name) && !['select', 'time', '[[', ']]', 'coproc'].includes(name),
  printsFunctions: false,
  aliasWord: '',
  hashSaysEmpty: false,
  lookupFailure: 127,
  momentTraps: false,
  promptBang: true,
  exportsCommand: false,
  strictFunctionNames: false,
  errorsExit: true,
  editsLines: true,
  promptEscapes: true,
};

/** The file whose commands run, where it is not the shell's own arguments or a terminal. */
function fileName(shell: Shell): string | undefined {
  if (framesOf(shell.frame).some(({ kind }) => kind === 'source')) return shell.source.name;
  return shell.mainFrame ? shell.arg0 : undefined;
}

function prefix(shell: Shell, command: string | undefined): string {
  if (command === undefined) return `${shell.arg0}: `;
  const name = command === shell.arg0 ? '' : `${command}: `;
  return `${shell.arg0}: ${name}${shell.interactive ? '' : `line ${shell.line}: `}`;
}

/** Built-ins that are programs of busybox as well, and speak as these do. */
const APPLETS = new Set(['[', '[[', 'echo', 'kill', 'printf', 'test']);

/** Those that go on after a complaint. */
const LENIENT = new Set([...APPLETS, 'alias', 'command', 'exec', 'hash', 'read', 'trap', 'type', 'unalias']);

/** What busybox's ash says; dash, from which it comes, says some of it too. */
export const ashMessages: Messages = {
  prefix: (shell) => prefix(shell, shell.inEval ? 'eval' : fileName(shell)),
  builtinPrefix: (shell, builtin) => (APPLETS.has(builtin) ? `${shell.arg0}: ` : prefix(shell, builtin)),
  raises: (builtin, text) => !LENIENT.has(builtin) && !text.startsWith('illegal option -o '),
  notFound: (name) => (name === '' ? `: ${strerror('EACCES')}` : `${name}: not found`),
  cannotRun: (path, error) => {
    if (error === 'ENOENT') return { text: `${path}: not found`, status: 127 };
    return { text: `${path}: ${strerror(error === 'EISDIR' ? 'EACCES' : error)}`, status: 126 };
  },
  cannotOpen: (path, error, creating) => {
    if (error === 'ENOENT')
      return creating ? `can't create ${path}: nonexistent directory` : `can't open ${path}: no such file`;
    return `can't ${creating ? 'create' : 'open'} ${path}: ${strerror(error)}`;
  },
  badDescriptor: (text) => `${text}: ${strerror('EBADF')}`,
  cannotOverwrite: (path) => `can't create ${path}: ${strerror('EEXIST')}`,
  ambiguous: (text) => `bad fd number: ${text}`,
  parameterMissing: (colon) => (colon ? 'parameter not set or null' : 'parameter not set'),
  unbound: (name) => `${name.replace(/^\$/, '')}: parameter not set`,
  readonly: (name) => `${name}: is read only`,
  cannotUnset: (name) => `${name}: is read only`,
  noJobs: 'No current job',
  assignment: ({ variable }) => `${variable}: is read only`,
  arithmetic: ({ detail }) =>
    detail === 'division by 0' ? 'divide by zero' : detail.startsWith('exponent') ? detail : 'arithmetic syntax error',
  badInvocation: (name, { kind, option }) => {
    if (kind === 'missing') return `${name}: ${option} requires an argument\n`;
    return `${name}: illegal option ${kind === 'name' ? '-o ' : ''}${option}\n`;
  },
  cannotRead: (name, script, error) => `${name}: can't open '${script}': ${strerror(error)}\n`,
  missingScriptStatus: 2,
  badSubstitution: () => 'syntax error: bad substitution',
  cannotAssign: (name) => `${name}: bad variable name`,
  syntax: ashSyntax,
  openHereDoc: () => undefined,
  writeError: (text) => `write error: ${text}`,
  cannotEnter: (path, text) => `can't cd to ${path}: ${text}`,
  cdStatus: 2,
  outsideLoop: undefined,
  notANumber: (text) => `Illegal number: ${text}`,
  noJobControl: ["sh: can't access tty; job control turned off"],
  resumed: ({ id, text }) => `[${id}] ${text}\n`,
  stoppedJobs: 'You have stopped jobs.\n',
  cannotSource: (path, error, found) =>
    path.includes('/') || found ? `can't open '${path}': ${strerror(error)}` : `${path}: not found`,
  badVariableName: (text) => `${text}: bad variable name`,
  badOptionName: (name) => `illegal option -o ${name}`,
  badOption: (option) => `illegal option ${option}`,
  commandNotFound: (name) => `${name}: not found`,
  notInFunction: 'not in a function',
  nobodyToKill: 'you need to specify whom to kill',
  badMask: (text) => `illegal mode: ${text}`,
  badPid: (text) => `Illegal number: ${text}`,
  notAChild: undefined,
  badSignal: (text) => `bad signal name '${text}'`,
  badTrapSignal: (text) => `${text}: invalid signal specification`,
  badKillTarget: (text) => `invalid number '${text}'`,
  cannotKill: (target, text) => `can't kill pid ${target}: ${text}`,
  signalList: () =>
    Object.entries(SIGNALS)
      .map(([name, number]) => `${String(number).padStart(2)}) ${name === 'IO' ? 'POLL' : name}\n`)
      .join(''),
  trapName: (on) => on,
  missingBracket: 'missing ]',
  testTexts: {
    tooMany: (word) => `${word}: unknown operand`,
    unaryExpected: (_operator, operand) => (operand === '=' ? '=: argument expected' : `${operand}: unknown operand`),
    binaryExpected: (operator) => `${operator}: unknown operand`,
    integerExpected: (text) => `${text}: bad number`,
  },
  quoteValue: singleQuote,
  listing: 'export',
  exited: (code) => `Done(${code})`,
  jobLine: ({ id, mark, state, text }) => `${`[${id}]${mark}  ${state}`.padEnd(33)}${text}\n`,
  killed: ({ text }) => ({ text, prefixed: false }),
  trace: (words) => words.map((word) => (/^[\w%+,./:@\]^{}-]*$/.test(word) ? word : singleQuote(word))).join(' '),
  expansionExit: 2,
  specialRedirectionExit: 1,
  redirectionStatus: 1,
  syntaxStatus: 2,
};

/** The shell of busybox 1.35. */
export const ASH: Personality = {
  name: 'sh',
  features,
  messages: ashMessages,
  language: new OnDemand(async () => ({ ...INTERPRETER, builtins: ASH_BUILTINS, messages: ashMessages })),
  plain: undefined,
  fatalBuiltins: new Set(
    '. : break continue eval exec exit export local readonly return set shift source times trap unset'.split(' '),
  ),
  prompts: { PS1: '\\w \\$ ', PS2: '> ', PS4: '+ ' },
  plainPrompt: '\\w \\$ ',
  history: { HISTFILE: '.ash_history' },
  order: inAshOrder,
  initialise: (shell) => {
    importEnvironment(shell);
    const { vars, proc, options } = shell;
    for (const name of ['hashall', 'braceexpand', 'globskipdots'] as const) options.set(name, false);
    options.letterOrder = 'ubaCvxcsnmiIfe';
    options.set('expand_aliases', true);
    for (const [name, dynamic] of Object.entries(COMMON_DYNAMIC)) {
      const variable = vars.obtainGlobal(name);
      variable.value = undefined;
      variable.dynamic = dynamic;
    }
    vars.put('IFS', ' \t\n');
    vars.put('OPTIND', '1');
    vars.put('PPID', String(shell.parentPid));
    const fixed: Record<string, string> = { ...ASH.prompts, HOSTNAME: proc.namespaces.uts.hostname, FUNCNAME: '' };
    for (const [name, value] of Object.entries(fixed)) if (vars.get(name) === undefined) vars.put(name, value);
    if (vars.get('PATH') === undefined) vars.put('PATH', '/sbin:/usr/sbin:/bin:/usr/bin');
    vars.put('SHLVL', String((Number(vars.get('SHLVL')) || 0) + 1), { exported: true });
    takeDirectory(shell);
    vars.unset('OLDPWD');
  },
  startupFiles: (shell, { login, interactive }) => {
    const home = shell.vars.get('HOME') ?? '/';
    const profiles = login ? ['/etc/profile', `${home}/.profile`] : [];
    const env = interactive ? shell.vars.get('ENV') : undefined;
    return env ? [...profiles, env] : profiles;
  },
  usage: `Usage: sh [-il] [-|+Cabefmnuvx] [-|+o OPT]... [-c 'SCRIPT' [ARG0 ARGS] | FILE ARGS | -s ARGS]

Unix shell interpreter
`,
  version: undefined,
};
