import type { Progress } from '../../src/lesson/progress.ts';
import type { MachineEvent } from '../../src/machine/events.ts';
import type { Machine } from '../../src/machine/machine.ts';
import type { Screen } from '../terminal/screen.ts';
import { Autosave } from './autosave.ts';
import { FORMAT, type Save } from './save.ts';
import { store } from './store.ts';

/** How long after a prompt it is prepared to save what is shown, in milliseconds: what was drawn is painted first. */
const AFTER_PROMPT = 500;
/** How long a command has to run for the save not to wait for its end, in milliseconds. */
const LONG_COMMAND = 2000;

/** What is kept of a page besides its machine. */
export type Kept = Pick<Save, 'scrollback' | 'progress'>;

/**
 * Keeps a machine, what its terminal shows and the progress in the lesson from now on, until it is told to stop.
 * @param options.before what was kept before this page; it stays as it is until something is done here
 * @param options.failed is told when nothing more can be kept
 * @returns how to tell of a change of the progress, and how to stop
 */
export function keep(options: {
  machine: Machine;
  screen: Screen;
  before: Kept;
  progress: () => Progress | undefined;
  failed: () => void;
}): { progressed: () => void; stop: () => Promise<void> } {
  const { machine, screen, before, progress, failed } = options;
  let touched = false;
  let { prompts } = screen;
  const capture = () => {
    const reached = progress() ?? before.progress;
    return {
      version: `${machine.version} ${touched ? screen.version : 'as before'} ${screen.canBeSaved} ${JSON.stringify(reached)}`,
      value: (): Save => {
        // Until something was done here, the terminal shows what it showed before, a remark and a prompt.
        const scrollback = (touched && screen.scrollback()) || before.scrollback;
        return { format: FORMAT, machine: machine.snapshot(), scrollback, progress: reached };
      },
    };
  };
  // There is nothing to save of what is shown before something was done; a command that goes on is saved as it stands.
  const touch = (delay: number) => {
    touched = true;
    if (!screen.canBeSaved) setTimeout(() => void screen.loadExtras().then(() => autosave.soon(), failed), delay);
  };
  const autosave = new Autosave({ capture, write: (save) => store.write(save), failed });
  const stops = [
    machine.events.subscribe((event) => {
      if (!touched && isDeed(event)) touch(LONG_COMMAND);
      autosave.soon();
    }),
    screen.onChange(() => {
      autosave.sometime();
      if (screen.prompts === prompts) return;
      // Another prompt: a command line has ended, even if no program ran.
      ({ prompts } = screen);
      touch(AFTER_PROMPT);
      autosave.soon();
    }),
  ];
  return {
    progressed: () => autosave.soon(),
    stop: () => {
      for (const stop of stops) stop();
      return autosave.stop();
    },
  };
}

/** Whether somebody has done something, and not only the machine by itself. */
function isDeed(event: MachineEvent): boolean {
  return event.type === 'command' || (event.type === 'process-start' && event.place === 'host');
}
