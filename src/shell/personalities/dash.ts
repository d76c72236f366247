import { type Errno, strerror } from '../../kernel/errno.ts';
import { DASH_BUILTINS } from '../builtins/dash/dash-builtins.ts';
import { DASH_LETTERS } from '../builtins/dash/set.ts';
import { INTERPRETER } from '../interpreter.ts';
import { OnDemand } from '../on-demand.ts';
import type { Messages, Personality } from '../personality.ts';
import type { Shell } from '../shell.ts';
import { dashQuote } from '../syntax/dash-quote.ts';
import { readDash } from '../syntax/dash-reader.ts';
import { isKeyword } from '../syntax/keywords.ts';
import { inAshOrder } from '../variables/hash-order.ts';
import { evaluateDash } from '../words/dash-arithmetic.ts';
import { ASH, ashMessages } from './ash.ts';
import { importEnvironment, takeDirectory } from './bash-variables.ts';
import { dashCompleteness, dashSyntax } from './dash-syntax.ts';

function prefix(shell: Shell): string {
  return `${shell.arg0}: ${shell.line}: `;
}

/** What is not there, in the words of the one who wanted it. */
function reason(error: Errno, missing: string): string {
  return error === 'ENOENT' || error === 'ENOTDIR' ? missing : strerror(error);
}

const messages: Messages = {
  ...ashMessages,
  prefix: (shell) => prefix(shell) + (shell.commandName === undefined ? '' : `${shell.commandName}: `),
  builtinPrefix: (shell, builtin) => `${prefix(shell)}${builtin}: `,
  raises: (builtin, text) => {
    if (builtin === 'exec' || text.endsWith(': I/O error')) return false;
    if (builtin === 'kill') return !text.startsWith('No such process') && !text.startsWith('Operation');
    return !(builtin === 'printf' && /expected numeric value$|not completely converted$|out of range$/.test(text));
  },
  notFound: (name) => (name === '' ? `: ${strerror('EACCES')}` : `${name}: not found`),
  cannotRun: (path, error) => {
    const status = error === 'ENOENT' || error === 'ENOTDIR' ? 127 : 126;
    return { text: `${path}: ${reason(error === 'EISDIR' ? 'EACCES' : error, 'not found')}`, status };
  },
  cannotOpen: (path, error, creating) =>
    creating
      ? `cannot create ${path}: ${reason(error, 'Directory nonexistent')}`
      : `cannot open ${path}: ${reason(error, 'No such file')}`,
  cannotOverwrite: (path) => `cannot create ${path}: ${strerror('EEXIST')}`,
  ambiguous: () => 'Syntax error: Bad fd number',
  badInvocation: (name, { kind, option }) => {
    if (kind === 'missing') return `${name}: 0: ${option} requires an argument\n`;
    return `${name}: 0: Illegal option ${kind === 'name' ? '-o ' : ''}${option.slice(0, kind === 'name' ? undefined : 2)}\n`;
  },
  cannotRead: (name, script, error) =>
    error === 'EISDIR' ? '' : `${name}: 0: cannot open ${script}: ${reason(error, 'No such file')}\n`,
  badSubstitution: () => 'Bad substitution',
  syntax: dashSyntax,
  writeError: (_text, builtin) => `${builtin}: I/O error`,
  cannotEnter: (path) => `can't cd to ${path}`,
  noJobControl: ["sh: 0: can't access tty; job control turned off"],
  cannotSource: (path, error) =>
    path.includes('/') ? `cannot open ${path}: ${reason(error, 'No such file')}` : `${path}: not found`,
  badOption: (option) => `Illegal option ${option}`,
  cannotKill: (_target, text) => `${text}\n`,
  quoteValue: dashQuote,
  jobLine: ({ id, mark, state, text }) =>
    `${`[${id}] ${mark} ${state}`.padEnd(33)}${text.replace(/\( | \)/g, (all) => all.trim())}\n`,
  trace: (words) => words.join(' '),
  specialRedirectionExit: 2,
  redirectionStatus: 2,
};

/** Debian's dash 0.5.12. */
export const DASH: Personality = {
  ...ASH,
  features: {
    ...ASH.features,
    operations: new Set(['default', 'remove']),
    refuses: undefined,
    testIsCommand: false,
    firstCommandLine: 1,
    setOptions: undefined,
    keyword: (name) => isKeyword(name) && !['select', 'time', '[[', ']]', 'coproc', 'function'].includes(name),
    promptBang: false,
    strictFunctionNames: true,
    read: readDash,
    plainRedirections: true,
    numbersTextsAnew: true,
    tracesValuesPlainly: true,
    editsLines: false,
    promptEscapes: false,
    countsBytes: true,
    killsQuietly: true,
    plainParameters: true,
    numbersCommands: true,
  },
  messages,
  language: new OnDemand(async () => ({
    ...INTERPRETER,
    builtins: DASH_BUILTINS,
    messages,
    evaluate: evaluateDash,
    completeness: dashCompleteness,
  })),
  fatalBuiltins: new Set(
    '. : break continue eval exec exit export local readonly return set shift times trap unset'.split(' '),
  ),
  prompts: { PS1: '$ ', PS2: '> ', PS4: '+ ' },
  plainPrompt: '$ ',
  history: {},
  order: inAshOrder,
  initialise: (shell) => {
    importEnvironment(shell);
    const { vars, options } = shell;
    for (const name of ['hashall', 'braceexpand', 'globskipdots', 'checkwinsize'] as const) options.set(name, false);
    options.letterOptions = DASH_LETTERS;
    options.set('hashall', true);
    options.set('expand_aliases', true);
    vars.put('IFS', ' \t\n');
    vars.put('OPTIND', '1');
    vars.put('PPID', String(shell.parentPid));
    const fixed = { ...DASH.prompts, PS1: shell.proc.user.uid === 0 ? '# ' : '$ ' };
    for (const [name, value] of Object.entries(fixed)) if (vars.get(name) === undefined) vars.put(name, value);
    if (vars.get('PATH') === undefined)
      vars.put('PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin');
    const before = vars.get('OLDPWD');
    takeDirectory(shell);
    if (before === undefined) vars.unset('OLDPWD');
  },
  usage: '',
};
