import { type Builtin, fail, optionsOf, print } from './builtin.ts';
import { describeCommand, whereIs } from './lookup.ts';

export const type: Builtin = {
  synopsis: 'type [-afptP] name [name ...]',
  summary: 'Tell what a name would run.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'afptP');
    if (typeof options === 'number') return options;
    const { letters, rest } = options;
    const all = letters.has('a');
    let status = 0;
    for (const name of rest) {
      const found = whereIs(shell, name, { all, files: letters.has('P'), noFunctions: letters.has('f') });
      const [first] = found;
      if (!first) {
        status = 1;
        if (!letters.has('t') && !letters.has('p') && !letters.has('P'))
          await fail(shell, call, shell.language.messages.commandNotFound(name));
        continue;
      }
      const shown = all ? found : [first];
      let text = '';
      for (const meaning of shown) {
        const isFile = meaning.kind === 'file' || meaning.kind === 'hashed';
        if (letters.has('t')) text += `${isFile ? 'file' : meaning.kind}\n`;
        else if (letters.has('p') || letters.has('P')) text += isFile ? `${meaning.text}\n` : '';
        else text += describeCommand(shell, name, meaning);
      }
      status = (await print(shell, call, text)) || status;
    }
    return status;
  },
};
