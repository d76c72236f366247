import { joinLines } from './history/join-lines.ts';
import type { Language } from './language.ts';
import { run, runStatements } from './run/execute.ts';
import { callFunction } from './run/functions.ts';
import { importFunctions } from './run/imported-functions.ts';
import { runScript } from './run/script.ts';
import { commandSubstitution, processSubstitution } from './run/substitution.ts';
import { runText } from './run/text.ts';
import { completeness } from './syntax/incomplete.ts';
import { printFunction } from './syntax/print-command.ts';
import { evaluate } from './words/arithmetic.ts';
import { compileQuotedText } from './words/compile.ts';
import { expandText } from './words/expand.ts';
import { element } from './words/parameter.ts';

/** The language but for its built-ins and its words: the one place that knows all parts of the interpreter. */
export const INTERPRETER: Omit<Language, 'builtins' | 'messages'> = {
  run,
  runStatements,
  runText,
  runScript,
  commandSubstitution,
  processSubstitution,
  expandQuoted: (shell, text) => expandText(shell, compileQuotedText(text, { keepQuotes: true })),
  evaluate,
  element,
  completeness,
  joinLines,
  printFunction,
  callFunction,
  importFunctions,
};
