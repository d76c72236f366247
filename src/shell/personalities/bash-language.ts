import { BASH_BUILTINS } from '../builtins/bash-builtins.ts';
import { INTERPRETER } from '../interpreter.ts';
import type { Language } from '../language.ts';
import { messages } from './bash-messages.ts';

/** The language of GNU bash. */
export const BASH_LANGUAGE: Language = { ...INTERPRETER, builtins: BASH_BUILTINS, messages };
