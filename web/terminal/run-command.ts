import type { Terminal } from '../../src/machine/terminal.ts';
import type { Screen } from './screen.ts';

/** A prompt that is just being written is waited for, in milliseconds. */
const PATIENCE = 600;
/** To the end of the line, and drop it: what was half typed must not mix with the command. */
const EMPTY_LINE = '\x05\x15';

/**
 * Types a command and Enter, on the host or in a container, wherever a line editor waits for one.
 * @returns whether one does; else nothing was typed
 */
export async function runCommand(terminal: Terminal, screen: Screen, command: string): Promise<boolean> {
  if (!screen.takesCommands && !(await isReady(screen))) return false;
  terminal.input(EMPTY_LINE);
  terminal.type(command);
  return true;
}

function isReady(screen: Screen): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (ready: boolean) => {
      clearTimeout(timer);
      stop();
      resolve(ready);
    };
    const timer = setTimeout(() => settle(false), PATIENCE);
    const stop = screen.onChange(() => screen.takesCommands && settle(true));
  });
}
