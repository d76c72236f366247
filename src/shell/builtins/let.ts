import { evaluate } from '../words/arithmetic.ts';
import { type Builtin, fail } from './builtin.ts';

export const letBuiltin: Builtin = {
  synopsis: 'let arg [arg ...]',
  summary: 'Evaluate arithmetic expressions.',
  run: async (shell, call) => {
    const args = call.args[0] === '--' ? call.args.slice(1) : call.args;
    if (args.length === 0) return fail(shell, call, 'expression expected', shell.language.messages.redirectionStatus);
    let value = 0n;
    for (const arg of args) value = evaluate(shell, arg);
    return value === 0n ? 1 : 0;
  },
};
