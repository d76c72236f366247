import { isInteractive, runInteractive } from './interactive.ts';
import type { Invocation } from './invocation.ts';
import { asProcess } from './run/subshell.ts';
import type { Shell } from './shell.ts';
import { runStartupFiles } from './startup-files.ts';

/** The life of a shell: its startup files, then what it was called for. @returns the exit status */
export async function runShell(shell: Shell, invocation: Invocation): Promise<number> {
  const { personality, proc } = shell;
  if (invocation.tells) {
    await proc.stdout.write(
      invocation.tells === 'version' ? `${personality.version ?? personality.name}\n` : helpOf(shell),
    );
    return 0;
  }
  shell.login = invocation.login;
  shell.interactive = isInteractive(shell, invocation);
  shell.options.invocation = `${shell.interactive ? 'i' : ''}${invocation.command === undefined ? '' : 'c'}${invocation.standardInput ? 's' : ''}`;
  personality.initialise(shell);
  if (shell.login) shell.options.set('login_shell', true);
  for (const { option, on } of invocation.switches) shell.options.set(option, on);
  shell.args = invocation.args;
  if (invocation.script === undefined && invocation.arg0 !== undefined) shell.arg0 = invocation.arg0;
  return asProcess(shell, () => run(shell, invocation));
}

function helpOf({ personality }: Shell): string {
  return `${personality.version ? `${personality.version}\n` : ''}${personality.usage}`;
}

async function run(shell: Shell, invocation: Invocation): Promise<number> {
  const { importsFunctions } = shell.personality.features;
  if (importsFunctions && [...shell.proc.env.keys()].some((name) => name.startsWith('BASH_FUNC_')))
    (await shell.understand()).importFunctions(shell);
  if (shell.interactive && invocation.command === undefined) return runInteractive(shell, invocation);
  // Bash is deaf to SIGQUIT; what it starts is not.
  if (importsFunctions) shell.traps.handle('QUIT', 'ignore');
  const language = await shell.understand();
  await runStartupFiles(shell, invocation);
  return language.runScript(shell, invocation);
}
