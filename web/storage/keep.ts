import type { Progress } from '../../src/lesson/progress.ts';
import type { MachineEvent } from '../../src/machine/events.ts';
import type { Machine } from '../../src/machine/machine.ts';
import type { Sessions } from '../terminal/sessions.ts';
import { Autosave } from './autosave.ts';
import { FORMAT, type Save } from './save.ts';
import { store } from './store.ts';

/** How long after a prompt it is prepared to save what is shown, in milliseconds: what was drawn is painted first. */
const AFTER_PROMPT = 500;
/** How long a command has to run for the save not to wait for its end, in milliseconds. */
const LONG_COMMAND = 2000;

/** What is kept of a place besides its machine. */
export type Kept = Omit<Save, 'format' | 'machine'>;

/**
 * Keeps a machine, what its terminals show and the progress in the lesson from now on, until it is told to stop.
 * @param options.name of the save
 * @param options.before what was kept before this page; it stays as it is until something is done here
 * @param options.prompts how many there were before anything was done here
 * @param options.failed is told when nothing more can be kept
 * @returns how to tell of a change of the progress, and how to stop: with what is not written yet, or without
 */
export function keep(options: {
  name: string;
  machine: Machine;
  sessions: Sessions;
  before: Kept;
  prompts: number;
  progress: () => Progress | undefined;
  failed: () => void;
}): { progressed: () => void; stop: (options: { save: boolean }) => Promise<void> } {
  const { name, machine, sessions, before, progress, failed } = options;
  let touched = false;
  let { prompts } = options;
  /** The machine's version that was written last. */
  let written: string | undefined;
  const capture = () => {
    const reached = progress() ?? before.progress;
    return {
      version: `${machine.version} ${touched ? sessions.version : 'as before'} ${JSON.stringify(reached)}`,
      // Until something was done here, the terminals show what they showed before, a remark and a prompt.
      value: (): Partial<Save> => {
        const { format: _format, machine: _machine, ...shown }: Partial<Save> = touched ? sessions.saved() : before;
        const rest = { ...shown, progress: reached };
        if (machine.version === written) return rest;
        written = machine.version;
        return { ...rest, format: FORMAT, machine: machine.snapshot() };
      },
    };
  };
  // There is nothing to save of what is shown before something was done; a command that goes on is saved as it stands.
  const touch = (delay: number) => {
    touched = true;
    if (!sessions.canBeSaved) setTimeout(() => void sessions.loadExtras().then(() => autosave.soon(), failed), delay);
  };
  const autosave = new Autosave({ capture, write: (save) => store.write(name, save), failed });
  const lookForPrompt = () => {
    if (sessions.prompts === prompts) return;
    // Another prompt: a command line has ended, even if no program ran.
    ({ prompts } = sessions);
    touch(AFTER_PROMPT);
    autosave.soon();
  };
  const stops = [
    machine.events.subscribe((event) => {
      if (!touched && isDeed(event)) touch(LONG_COMMAND);
      autosave.soon();
    }),
    sessions.onChange(() => {
      autosave.sometime();
      lookForPrompt();
    }),
  ];
  // What was done while this tab did not know yet whether it may save.
  lookForPrompt();
  return {
    progressed: () => autosave.soon(),
    stop: ({ save }) => {
      for (const stop of stops) stop();
      if (save) autosave.flush();
      return autosave.stop();
    },
  };
}

/** Whether somebody has done something, and not only the machine by itself. */
function isDeed(event: MachineEvent): boolean {
  return event.type === 'command' || (event.type === 'process-start' && event.place === 'host');
}
