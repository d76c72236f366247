import { messageOf } from '../../run/trouble.ts';
import type { Shell } from '../../shell.ts';
import { dashQuote } from '../../syntax/dash-quote.ts';
import { inAshOrder } from '../../variables/hash-order.ts';
import { type Builtin, type Call, fail, optionsOf, print } from '../builtin.ts';
import { command } from '../command.ts';
import { whereIs } from '../lookup.ts';

const STANDARD_PATH = '/usr/sbin:/usr/bin:/sbin:/bin';

/** What a name would run, in words or (for `command -v`) as one would type it. Nothing where it is not known, and no words. */
function describe(shell: Shell, name: string, verbose: boolean, path?: string): { text: string; found: boolean } {
  const [meaning] = whereIs(shell, name, path === undefined ? {} : { path });
  if (!meaning) return { text: verbose ? `${name}: not found\n` : '', found: false };
  if (!verbose)
    return {
      text: meaning.kind === 'alias' ? aliasLine(`alias ${name}`, shell.aliases.get(name) ?? '') : `${meaning.text}\n`,
      found: true,
    };
  const texts = {
    alias: () => `an alias for ${shell.aliases.get(name)}`,
    keyword: () => 'a shell keyword',
    function: () => 'a shell function',
    builtin: () => 'a shell builtin',
    hashed: () => `a tracked alias for ${meaning.text}`,
    file: () => meaning.text,
  };
  return { text: `${name} is ${texts[meaning.kind]()}\n`, found: true };
}

export const dashType: Builtin = {
  synopsis: 'type name...',
  summary: 'Tell what a name would run.',
  run: async (shell, call) => {
    let status = 0;
    for (const name of call.args) {
      const { text, found } = describe(shell, name, true);
      await print(shell, call, text);
      if (!found) status = 127;
    }
    return status;
  },
};

export const dashCommand: Builtin = {
  synopsis: 'command [-pVv] command [arg ...]',
  summary: 'Run a command, ignoring functions of that name, or tell about it.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'pVv');
    if (typeof options === 'number') return options;
    const { letters, rest } = options;
    const [name] = rest;
    if (name === undefined || !(letters.has('v') || letters.has('V'))) return run(shell, call, name);
    const { text, found } = describe(shell, name, letters.has('V'), letters.has('p') ? STANDARD_PATH : undefined);
    return (await print(shell, call, text)) || (found ? 0 : 127);
  },
};

/** What would end the shell does not, where `command` stands before it. */
async function run(shell: Shell, call: Call, name: string | undefined): Promise<number> {
  try {
    return await command.run(shell, call);
  } catch (error) {
    const text = messageOf(shell, error);
    if (text === undefined) throw error;
    return fail(shell, { ...call, name: name ?? call.name }, text);
  }
}

function aliasLine(name: string, value: string): string {
  return `${name}=${dashQuote(value)}\n`;
}

export const dashAlias: Builtin = {
  synopsis: 'alias [name[=value]]...',
  summary: 'Define or display aliases.',
  run: async (shell, call) => {
    if (call.args.length === 0) {
      const all = inAshOrder([...shell.aliases], ([name]) => name);
      return print(shell, call, all.map(([name, value]) => aliasLine(name, value)).join(''));
    }
    let status = 0;
    for (const arg of call.args) {
      const at = arg.indexOf('=', 1);
      const value = shell.aliases.get(arg);
      if (at >= 0) shell.aliases.set(arg.slice(0, at), arg.slice(at + 1));
      else if (value !== undefined) await print(shell, call, aliasLine(arg, value));
      else {
        await shell.say(`alias: ${arg} not found\n`);
        status = 1;
      }
    }
    return status;
  },
};

export const dashUnalias: Builtin = {
  synopsis: 'unalias [-a] [name]...',
  summary: 'Remove aliases.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'a');
    if (typeof options === 'number') return options;
    if (options.letters.has('a')) shell.aliases.clear();
    let status = 0;
    for (const name of options.rest) {
      if (shell.aliases.delete(name)) continue;
      await shell.say(`unalias: ${name} not found\n`);
      status = 1;
    }
    return status;
  },
};

export const dashHash: Builtin = {
  synopsis: 'hash [-r] [name ...]',
  summary: 'Remember or display program locations.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'r');
    if (typeof options === 'number') return options;
    const { letters, rest } = options;
    if (letters.has('r')) {
      shell.hashed.clear();
      return 0;
    }
    if (rest.length === 0)
      return print(shell, call, [...shell.hashed.values()].map(({ path }) => `${path}\n`).join(''));
    let status = 0;
    for (const name of rest) {
      shell.hashed.delete(name);
      const [found] = whereIs(shell, name);
      if (!found) {
        await shell.say(`${shell.personality.messages.builtinPrefix(shell, call.name)}${name}: not found\n`);
        status = 1;
      } else if (found.kind === 'file' && !name.includes('/')) shell.hashed.set(name, { path: found.text, hits: 0 });
    }
    return status;
  },
};
