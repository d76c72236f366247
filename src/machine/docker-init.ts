import { isSysError } from '../kernel/errno.ts';
import { lookUpProgram, type Process, type Program, shellStatus } from '../kernel/process.ts';
import { SIGNALS, type Signal } from '../kernel/signals.ts';

/** Signals that concern a process itself, or that nobody can handle. */
const OWN: ReadonlySet<Signal> = new Set([
  'KILL',
  'STOP',
  'CHLD',
  'TTIN',
  'TTOU',
  'ILL',
  'ABRT',
  'FPE',
  'SEGV',
  'BUS',
  'SYS',
]);

/** `docker-init -- PROGRAM [ARG...]`: runs a program as its child, passes signals on to it, and exits as it does (tini). */
export const dockerInit: Program = async (proc) => {
  const argv = proc.argv.slice(proc.argv[1] === '--' ? 2 : 1);
  const child = start(proc, argv);
  if (!child) {
    await proc.stderr.write(`[FATAL tini (${proc.pid + 1})] exec ${argv[0]} failed: No such file or directory\n`);
    return 127;
  }
  for (const signal of Object.keys(SIGNALS) as Signal[]) {
    if (!OWN.has(signal)) proc.onSignal(signal, () => child.signal(signal));
  }
  return shellStatus(await ended(proc, child));
};

function start(proc: Process, argv: readonly string[]): Process | undefined {
  const found = lookUpProgram(proc, argv[0] ?? '');
  if (!('path' in found)) return undefined;
  try {
    return proc.spawn(found.path, argv);
  } catch (error) {
    if (isSysError(error)) return undefined;
    throw error;
  }
}

/** However often signals interrupt the waiting. */
async function ended(proc: Process, child: Process) {
  for (;;) {
    try {
      const status = await proc.waitFor(child);
      if (!('stopped' in status)) return status;
    } catch (error) {
      if (!isSysError(error, 'EINTR')) throw error;
    }
  }
}
