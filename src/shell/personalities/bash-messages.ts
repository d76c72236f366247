import { strerror } from '../../kernel/errno.ts';
import { signalTable } from '../builtins/signal-table.ts';
import type { Messages } from '../personality.ts';
import { traced } from '../run/trace.ts';
import { ansiCQuote, containsMetacharacters, needsAnsiC, singleQuote } from '../syntax/quotes.ts';
import { coreMessages } from './bash-core-messages.ts';
import { bashSyntax } from './bash-syntax.ts';

/** All that bash says. */
export const messages: Messages = {
  ...coreMessages,
  cannotOpen: (path, error) => `${path}: ${strerror(error)}`,
  badDescriptor: (text) => `${text}: ${strerror('EBADF')}`,
  cannotOverwrite: (path) => `${path}: cannot overwrite existing file`,
  ambiguous: (text) => `${text}: ambiguous redirect`,
  parameterMissing: (colon) => (colon ? 'parameter null or not set' : 'parameter not set'),
  readonly: (name) => `${name}: readonly variable`,
  cannotRead: (name, script, error) => `${error === 'EISDIR' ? script : name}: ${script}: ${strerror(error)}\n`,
  missingScriptStatus: 127,
  badSubstitution: (text) => `${text}: bad substitution`,
  cannotAssign: (name) => `$${name}: cannot assign in this way`,
  syntax: bashSyntax,
  openHereDoc: (line, delimiter) =>
    `warning: here-document at line ${line} delimited by end-of-file (wanted \`${delimiter}')`,
  resumed: ({ id, mark, text }) => `[${id}]${mark.trim()} ${text} &\n`,
  cannotSource: (path, error) => `${path}: ${strerror(error)}`,
  badVariableName: undefined,
  badOptionName: (name) => `${name}: invalid option name`,
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
  noJobs: 'no job control',
  cannotUnset: (name) => `${name}: cannot unset: readonly variable`,
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
  trace: (words) => words.map(traced).join(' '),
  specialRedirectionExit: undefined,
  redirectionStatus: 1,
  syntaxStatus: 2,
};
