/** Signal numbers of Linux on x86-64. */
export const SIGNALS = {
  HUP: 1,
  INT: 2,
  QUIT: 3,
  ILL: 4,
  TRAP: 5,
  ABRT: 6,
  BUS: 7,
  FPE: 8,
  KILL: 9,
  USR1: 10,
  SEGV: 11,
  USR2: 12,
  PIPE: 13,
  ALRM: 14,
  TERM: 15,
  STKFLT: 16,
  CHLD: 17,
  CONT: 18,
  STOP: 19,
  TSTP: 20,
  TTIN: 21,
  TTOU: 22,
  URG: 23,
  XCPU: 24,
  XFSZ: 25,
  VTALRM: 26,
  PROF: 27,
  WINCH: 28,
  IO: 29,
  PWR: 30,
  SYS: 31,
} as const;

/** A signal's name without `SIG`. */
export type Signal = keyof typeof SIGNALS;

/** What the kernel does with a signal that a process neither handles nor ignores (signal(7)). */
export type DefaultAction = 'terminate' | 'core' | 'ignore' | 'stop' | 'continue';

const ACTIONS: Partial<Record<Signal, DefaultAction>> = {
  QUIT: 'core',
  ILL: 'core',
  TRAP: 'core',
  ABRT: 'core',
  BUS: 'core',
  FPE: 'core',
  SEGV: 'core',
  XCPU: 'core',
  XFSZ: 'core',
  SYS: 'core',
  CHLD: 'ignore',
  URG: 'ignore',
  WINCH: 'ignore',
  CONT: 'continue',
  STOP: 'stop',
  TSTP: 'stop',
  TTIN: 'stop',
  TTOU: 'stop',
};

/** The default action of a signal. */
export function defaultAction(signal: Signal): DefaultAction {
  return ACTIONS[signal] ?? 'terminate';
}

/** Aliases that kill(1), trap and Docker accept beside the names of the table. */
const ALIASES: Record<string, Signal> = { CLD: 'CHLD', POLL: 'IO', IOT: 'ABRT', UNUSED: 'SYS' };
const BY_NUMBER = new Map<number, Signal>(Object.entries(SIGNALS).map(([name, n]) => [n, name as Signal]));

/** Reads `TERM`, `SIGTERM`, `sigterm` or `15`; nothing for what is no signal. */
export function parseSignal(text: string): Signal | undefined {
  if (/^\d+$/.test(text)) return BY_NUMBER.get(Number(text));
  const name = text.toUpperCase().replace(/^SIG/, '');
  return name in SIGNALS ? (name as Signal) : ALIASES[name];
}

/** What strsignal(3) of glibc calls a signal; the shell prints it of a job that died of one. */
export function describeSignal(signal: Signal): string {
  return DESCRIPTIONS[signal];
}

const DESCRIPTIONS: Record<Signal, string> = {
  HUP: 'Hangup',
  INT: 'Interrupt',
  QUIT: 'Quit',
  ILL: 'Illegal instruction',
  TRAP: 'Trace/breakpoint trap',
  ABRT: 'Aborted',
  BUS: 'Bus error',
  FPE: 'Floating point exception',
  KILL: 'Killed',
  USR1: 'User defined signal 1',
  SEGV: 'Segmentation fault',
  USR2: 'User defined signal 2',
  PIPE: 'Broken pipe',
  ALRM: 'Alarm clock',
  TERM: 'Terminated',
  STKFLT: 'Stack fault',
  CHLD: 'Child exited',
  CONT: 'Continued',
  STOP: 'Stopped (signal)',
  TSTP: 'Stopped',
  TTIN: 'Stopped (tty input)',
  TTOU: 'Stopped (tty output)',
  URG: 'Urgent I/O condition',
  XCPU: 'CPU time limit exceeded',
  XFSZ: 'File size limit exceeded',
  VTALRM: 'Virtual timer expired',
  PROF: 'Profiling timer expired',
  WINCH: 'Window changed',
  IO: 'I/O possible',
  PWR: 'Power failure',
  SYS: 'Bad system call',
};
