import { isSysError, SysError } from '../../kernel/errno.ts';
import { sourceText } from '../run/sourced.ts';
import { runText } from '../run/text.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, type Call, fail, optionsOf, usage } from './builtin.ts';

export const evalBuiltin: Builtin = {
  synopsis: 'eval [arg ...]',
  summary: 'Execute arguments as a shell command.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, '');
    if (typeof options === 'number') return options;
    const text = options.rest.join(' ');
    if (text.trim() === '') return 0;
    shell.indirection += 1;
    const { inEval } = shell;
    shell.inEval = true;
    const { commandName } = shell;
    const { numbersTextsAnew } = shell.personality.features;
    shell.commandName = 'eval';
    try {
      return await runText(shell, text, {
        name: shell.source.name,
        firstLine: numbersTextsAnew ? 1 : shell.line,
        origin: 'eval',
      });
    } finally {
      shell.indirection -= 1;
      shell.inEval = inEval;
      shell.commandName = commandName;
    }
  },
};

function sourceBuiltin(name: string): Builtin {
  return {
    synopsis: `${name} filename [arguments]`,
    summary: 'Execute commands from a file in the current shell.',
    run: async (shell, call) => {
      const options = await optionsOf(shell, call, '');
      if (typeof options === 'number') return options;
      const [file, ...args] = options.rest;
      if (file === undefined) {
        await fail(shell, call, 'filename argument required');
        return usage(shell, call);
      }
      return runFile(shell, call, file, args);
    },
  };
}

export const dot = sourceBuiltin('.');
export const source = sourceBuiltin('source');

async function runFile(shell: Shell, call: Call, file: string, args: readonly string[]): Promise<number> {
  const path = findSource(shell, file);
  let text: string;
  try {
    // ash looks in PATH alone.
    if (path === file && !file.includes('/') && shell.personality.features.errorsExit) throw new SysError('ENOENT');
    if (shell.proc.fs.exists(path) && shell.proc.fs.stat(path).type === 'directory') {
      await shell.complain(`${call.name}: ${file}: is a directory`);
      return 1;
    }
    text = await readSource(shell, path);
  } catch (error) {
    if (!isSysError(error)) throw error;
    const text = shell.language.messages.cannotSource(file, error.code, path !== file);
    if (shell.personality.features.errorsExit) return fail(shell, call, text, 2);
    await shell.complain(text);
    return 1;
  }
  const { commandName } = shell;
  shell.commandName = path;
  try {
    return await sourceText(shell, text, { name: path, frame: 'source', args });
  } finally {
    shell.commandName = commandName;
  }
}

/** A name without a slash is looked for in PATH first. */
function findSource(shell: Shell, file: string): string {
  if (file.includes('/') || !shell.options.get('sourcepath')) return file;
  for (const directory of (shell.vars.get('PATH') ?? '').split(':')) {
    const path = `${directory || '.'}/${file}`;
    if (shell.proc.fs.exists(path) && shell.proc.fs.stat(path).type === 'file') return path;
  }
  return file;
}

/** Reads a file that may be a pipe (`. <(…)`). */
async function readSource(shell: Shell, path: string): Promise<string> {
  const file = shell.proc.fs.open(path, { read: true });
  const fd = shell.proc.install(file, { from: 100 });
  try {
    return await shell.proc.stream(fd).readText();
  } finally {
    if (!shell.proc.status) shell.proc.close(fd);
  }
}
