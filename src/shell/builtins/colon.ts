import type { Builtin } from './builtin.ts';

export const colon: Builtin = { run: () => 0, synopsis: ': [arguments]', summary: 'Do nothing, successfully.' };

export const trueBuiltin: Builtin = { run: () => 0, synopsis: 'true', summary: 'Succeed.' };

export const falseBuiltin: Builtin = { run: () => 1, synopsis: 'false', summary: 'Fail.' };
