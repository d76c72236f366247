import { findProgram, runProgram } from '../jobs/program.ts';
import { findBuiltin } from '../run/simple.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, type Call, fail, optionsOf, print, SPECIAL } from './builtin.ts';
import { describeCommand, whereIs } from './lookup.ts';

/** Where programs of the system are, whatever PATH says (`command -p`). */
const STANDARD_PATH = '/bin:/usr/bin';

export const command: Builtin = {
  synopsis: 'command [-pVv] command [arg ...]',
  summary: 'Run a command, ignoring functions of that name, or tell about it.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'pVv');
    if (typeof options === 'number') return options;
    const { letters, rest } = options;
    if (letters.has('v') || letters.has('V'))
      return tell(shell, call, shell.personality.features.looksUpOne ? rest.slice(0, 1) : rest, letters);
    const [name] = rest;
    if (name === undefined) return 0;
    const builtin = findBuiltin(shell, name);
    if (builtin) {
      const shift = call.args.length - rest.length + 1;
      const arrays = new Map([...call.arrays].map(([at, elements]) => [at - shift, elements]));
      return builtin.run(shell, { name, args: rest.slice(1), arrays });
    }
    const temporary = letters.has('p') ? [{ name: 'PATH', value: STANDARD_PATH }] : [];
    return runProgram(shell, { words: rest, temporary, purpose: {}, text: () => rest.join(' ') });
  },
};

async function tell(shell: Shell, call: Call, names: readonly string[], letters: ReadonlySet<string>): Promise<number> {
  const verbose = letters.has('V');
  const path = letters.has('p') ? STANDARD_PATH : undefined;
  let found = names.length === 0;
  let text = '';
  for (const name of names) {
    const [first] = whereIs(shell, name, path === undefined ? {} : { path });
    if (first) {
      found = true;
      text += verbose
        ? describeCommand(shell, name, first)
        : first.kind === 'alias'
          ? `alias ${name}=${first.text}\n`
          : `${first.text}\n`;
    } else if (verbose) await fail(shell, call, shell.language.messages.commandNotFound(name));
  }
  return (await print(shell, call, text)) || (found ? 0 : shell.personality.features.lookupFailure);
}

export const builtin: Builtin = {
  synopsis: 'builtin [shell-builtin [arg ...]]',
  summary: 'Run a shell builtin, ignoring functions of that name.',
  run: async (shell, call) => {
    const args = call.args[0] === '--' ? call.args.slice(1) : call.args;
    const [name] = args;
    if (name === undefined) return 0;
    const found = findBuiltin(shell, name);
    if (!found) return fail(shell, call, `${name}: not a shell builtin`);
    return found.run(shell, { name, args: args.slice(1), arrays: new Map() });
  },
};

export const hash: Builtin = {
  synopsis: 'hash [-lr] [-p pathname] [-dt] [name ...]',
  summary: 'Remember or display program locations.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'lrp:dt');
    if (typeof options === 'number') return options;
    const { letters, values, rest } = options;
    if (letters.has('r')) shell.hashed.clear();
    const entries = [...shell.hashed];
    if (rest.length === 0) {
      if (letters.has('r')) return 0;
      if (entries.length === 0)
        return letters.has('l') || !shell.personality.features.hashSaysEmpty
          ? 0
          : print(shell, call, 'hash: hash table empty\n');
      if (letters.has('l'))
        return print(shell, call, entries.map(([name, { path }]) => `builtin hash -p ${path} ${name}\n`).join(''));
      const lines = entries.map(([, { path, hits }]) => `${String(hits).padStart(4)}\t${path}\n`);
      return print(shell, call, `hits\tcommand\n${lines.join('')}`);
    }
    let status = 0;
    for (const name of rest) {
      const known = shell.hashed.get(name);
      const path = values.get('p');
      if (path !== undefined) shell.hashed.set(name, { path, hits: 0 });
      else if (letters.has('t') || letters.has('d')) {
        if (!known) status = await fail(shell, call, `${name}: not found`);
        else if (letters.has('d')) shell.hashed.delete(name);
        else await print(shell, call, `${rest.length > 1 ? `${name}\t` : ''}${known.path}\n`);
      } else if (!name.includes('/') && !findBuiltin(shell, name) && !shell.functions.has(name)) {
        shell.hashed.delete(name);
        const found = findProgram(shell, name);
        if (found === undefined) status = await fail(shell, call, `${name}: not found`);
        else shell.hashed.set(name, { path: found, hits: 0 });
      }
    }
    return status;
  },
};

export const enable: Builtin = {
  synopsis: 'enable [-a] [-dnps] [-f filename] [name ...]',
  summary: 'Enable and disable shell builtins.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'adnpsf:');
    if (typeof options === 'number') return options;
    const { letters, values, rest } = options;
    const object = letters.has('f') ? values.get('f') : undefined;
    if (object !== undefined)
      return fail(
        shell,
        call,
        `cannot open shared object ${object}: ${object}: cannot open shared object file: No such file or directory`,
      );
    if (rest.length === 0) {
      const names = [...shell.builtins.keys()].sort((a, b) => (a < b ? -1 : 1));
      const shown = names.filter((name) => {
        if (letters.has('s') && !SPECIAL.has(name)) return false;
        return letters.has('a') || shell.disabled.has(name) === letters.has('n');
      });
      return print(
        shell,
        call,
        shown.map((name) => `enable ${shell.disabled.has(name) ? '-n ' : ''}${name}\n`).join(''),
      );
    }
    let status = 0;
    for (const name of rest) {
      if (!shell.builtins.has(name)) status = await fail(shell, call, `${name}: not a shell builtin`);
      else if (letters.has('d')) status = await fail(shell, call, `${name}: not dynamically loaded`);
      else if (letters.has('n')) shell.disabled.add(name);
      else shell.disabled.delete(name);
    }
    return status;
  },
};
