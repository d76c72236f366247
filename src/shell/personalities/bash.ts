import { OTHER_BUILTINS, PLAIN_BUILTINS } from '../builtins/plain-builtins.ts';
import { OnDemand } from '../on-demand.ts';
import type { Features, Personality } from '../personality.ts';
import { isKeyword } from '../syntax/keywords.ts';
import { inHashOrder } from '../variables/hash-order.ts';
import { coreMessages } from './bash-core-messages.ts';
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
  keepsSpecialAssignments: false,
  networkFiles: true,
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
  editsLines: true,
  promptEscapes: true,
};

/** GNU bash 5.2. */
export const BASH: Personality = {
  name: 'bash',
  features,
  messages: coreMessages,
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
