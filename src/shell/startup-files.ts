import type { Invocation } from './invocation.ts';
import { runTyped } from './plain/run.ts';
import { sourceText } from './run/sourced.ts';
import type { Shell } from './shell.ts';

/** Runs the files that a shell of this kind reads first. */
export async function runStartupFiles(shell: Shell, invocation: Invocation): Promise<void> {
  const { login, norc, noprofile, rcfile } = invocation;
  for (const path of shell.personality.startupFiles(shell, {
    login,
    interactive: shell.interactive,
    norc,
    noprofile,
    rcfile,
  })) {
    if (!shell.proc.fs.access(path, 'read') || shell.proc.fs.stat(path).type !== 'file') continue;
    await sourceText(shell, shell.proc.fs.readText(path), { name: path, frame: 'source', run: runTyped });
  }
}
