import { isSysError, SysError } from '../kernel/errno.ts';
import { ttyOf } from '../kernel/tty.ts';
import { WaitQueue } from '../kernel/wait-queue.ts';
import type { EditorHost } from './editor/host.ts';
import { load } from './on-demand.ts';
import type { Shell } from './shell.ts';

/** How long a lone Escape waits for the rest of a sequence, in milliseconds. */
const ESCAPE_TIME = 50;

/** What the line editor sees of a shell: its terminal's keys and size, its history, its completion. */
export function editorHost(shell: Shell): EditorHost {
  const { proc } = shell;
  const terminal = ttyOf(proc.descriptor(0));
  const woken = new WaitQueue();
  let resized = false;
  let late = false;
  shell.traps.handle('WINCH', () => {
    resized = true;
    woken.wakeAll();
  });
  const caller = {
    pid: proc.pid,
    // A terminal asks these of whoever reads it.
    get pgid() {
      return proc.pgid;
    },
    get tty() {
      return proc.tty;
    },
    ignores: (signal: 'TTIN' | 'TTOU') => proc.ignores(signal),
    raise: () => {},
    wait: async (...queues: WaitQueue[]) => {
      if (!resized && !late) await proc.wait(...queues, woken, shell.signalled);
      if (resized || late || shell.hungUp) throw new SysError('EINTR');
    },
  };
  let ahead: Uint8Array | undefined;
  const read = async () => {
    const known = ahead;
    ahead = undefined;
    return known ?? (await (proc.descriptor(0) ?? fail()).read(caller, 4096));
  };
  return {
    async next() {
      try {
        const bytes = await read();
        if (bytes.length > 0) return { type: 'bytes', bytes };
        // A ^D that was typed ahead, while the terminal still gave out lines.
        return terminal && !terminal.hungUp ? { type: 'bytes', bytes: Uint8Array.of(4) } : { type: 'end' };
      } catch (error) {
        if (!isSysError(error)) throw error;
        if (error.code !== 'EINTR' || shell.hungUp || !resized) return { type: 'end' };
        resized = false;
        return { type: 'resize' };
      }
    },
    unread: (bytes) => terminal?.unread(bytes),
    async soon() {
      late = false;
      const timer = proc.clock.after(ESCAPE_TIME, () => {
        late = true;
        woken.wakeAll();
      });
      try {
        ahead = await read();
        return true;
      } catch (error) {
        if (isSysError(error, 'EINTR')) return !late;
        throw error;
      } finally {
        timer.cancel();
        late = false;
      }
    },
    write: (text) => proc.stderr.write(text),
    size: () => terminal?.size ?? { rows: 24, columns: 80 },
    column: () => terminal?.column ?? 0,
    get history() {
      return shell.history?.entries ?? [];
    },
    load: (work) => load(proc, () => work),
    get vi() {
      return shell.options.on.vi;
    },
    expand: async (line) => (await shell.understand()).expandQuoted(shell, line),
    complete: async (line, cursor) => {
      const { completeLine } = await load(proc, () => import('./completion/complete.ts'));
      await shell.understand();
      return completeLine(shell, line.slice(0, cursor));
    },
  };
}

function fail(): never {
  throw new SysError('EBADF');
}
