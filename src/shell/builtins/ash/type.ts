import { type Builtin, print } from '../builtin.ts';
import { describeCommand, whereIs } from '../lookup.ts';

export const ashType: Builtin = {
  synopsis: 'type name...',
  summary: 'Tell what a name would run.',
  run: async (shell, call) => {
    let status = 0;
    for (const name of call.args) {
      const [first] = whereIs(shell, name);
      if (!first) {
        await print(shell, call, `${name}: not found\n`);
        status = 127;
      } else if (first.kind === 'alias')
        await print(shell, call, `${name} is an alias for ${shell.aliases.get(name)}\n`);
      else
        await print(
          shell,
          call,
          describeCommand(shell, name, first.kind === 'hashed' ? { kind: 'file', text: first.text } : first),
        );
    }
    return status;
  },
};
