import type { PidNamespace } from '../../kernel/pid-namespace.ts';
import type { Disposition, ExitStatus, Process } from '../../kernel/process.ts';
import { SIGNALS, type Signal } from '../../kernel/signals.ts';
import { basename } from '../path.ts';

/** Of what /proc/PID/stat counts time in (USER_HZ), in one second. */
export const TICKS = 100;

const COMM_LENGTH = 15;
const SLAVE_MAJOR = 136;
const STATES = { R: 'running', S: 'sleeping', T: 'stopped', Z: 'zombie' } as const;

/** The command's name: 15 bytes at most; a login shell's dash is no part of it. */
export function commandName(process: Process): string {
  return process.name.replace(/^-/, '').slice(0, COMM_LENGTH);
}

/** Pids as a namespace sees them; 0 for what it does not see. */
export class PidView {
  readonly #pids: PidNamespace;

  constructor(pids: PidNamespace) {
    this.#pids = pids;
  }

  of(process: Process | undefined): number {
    return (process && this.#pids.pidOf(process)) ?? 0;
  }

  /** A process group's or session's id, which is the pid of a process in the namespace of its members. */
  group(process: Process, id: number): number {
    if (process.namespaces.pids === this.#pids) return id;
    return this.of(process.namespaces.pids.get(id));
  }
}

/** proc(5), /proc/PID/stat: 52 fields. Times on the CPU, memory and addresses are not simulated: 0. */
export function statLine(process: Process, pid: number, view: PidView, bootTime: number): string {
  const { tty } = process;
  const fields = new Array<number | string>(52).fill(0);
  const first = [
    pid,
    `(${commandName(process)})`,
    process.state,
    view.of(process.parent),
    view.group(process, process.pgid),
    view.group(process, process.sid),
    tty ? (SLAVE_MAJOR << 8) | (Number(basename(tty.name)) || 0) : 0,
    tty?.foreground ? view.group(process, tty.foreground) : -1,
  ];
  fields.splice(0, first.length, ...first);
  fields[17] = 20; // priority
  fields[19] = 1; // threads
  fields[21] = Math.max(0, Math.floor(((process.startTime - bootTime) * TICKS) / 1000));
  fields[24] = '18446744073709551615'; // no limit on resident memory
  fields[32] = signalMask(process, (disposition) => disposition === 'ignore');
  fields[33] = signalMask(process, (disposition) => typeof disposition === 'function');
  fields[37] = SIGNALS.CHLD; // what it sends its parent at its end
  fields[51] = process.status ? waitCode(process.status) : 0;
  return `${fields.join(' ')}\n`;
}

/** proc(5), /proc/PID/status: what of it is simulated. */
export function statusText(process: Process, pid: number, view: PidView): string {
  const { user, state } = process;
  const own = process.namespaces.pids.pidOf(process) ?? pid;
  const everywhere = own === pid ? `${pid}` : `${pid}\t${own}`;
  const lines: [string, string | number][] = [
    ['Name', commandName(process)],
    ['Umask', process.umask.toString(8).padStart(4, '0')],
    ['State', `${state} (${STATES[state]})`],
    ['Tgid', pid],
    ['Ngid', 0],
    ['Pid', pid],
    ['PPid', view.of(process.parent)],
    ['TracerPid', 0],
    ['Uid', new Array(4).fill(user.uid).join('\t')],
    ['Gid', new Array(4).fill(user.gid).join('\t')],
    ['FDSize', 64 * Math.max(1, Math.ceil(process.descriptors.size / 64))],
    ['Groups', user.groups.map((group) => `${group} `).join('')],
    ['NStgid', everywhere],
    ['NSpid', everywhere],
    ['NSpgid', view.group(process, process.pgid)],
    ['NSsid', view.group(process, process.sid)],
    ['Threads', 1],
    ['SigPnd', hexMask(0)],
    ['ShdPnd', hexMask(0)],
    ['SigBlk', hexMask(0)],
    ['SigIgn', hexMask(signalMask(process, (disposition) => disposition === 'ignore'))],
    ['SigCgt', hexMask(signalMask(process, (disposition) => typeof disposition === 'function'))],
  ];
  return lines.map(([name, value]) => `${name}:\t${value}\n`).join('');
}

function signalMask(process: Process, matches: (disposition: Disposition) => boolean): number {
  let mask = 0;
  for (const [name, number] of Object.entries(SIGNALS)) {
    if (matches(process.disposition(name as Signal))) mask += 2 ** (number - 1);
  }
  return mask;
}

function hexMask(mask: number): string {
  return mask.toString(16).padStart(16, '0');
}

/** What wait(2) stores. */
function waitCode(status: ExitStatus): number {
  return status.signal === undefined ? status.code << 8 : SIGNALS[status.signal] | (status.core ? 128 : 0);
}
