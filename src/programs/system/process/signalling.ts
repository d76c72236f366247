import type { Process } from '../../../kernel/process.ts';
import type { Signal } from '../../../kernel/signals.ts';
import type { ProcessRow } from './table.ts';

/** kill(2) of one process; 0 only asks whether it could be sent. */
export function sendSignal(proc: Process, { process, uid }: ProcessRow, signal: Signal | 0): 'sent' | 'forbidden' {
  if (proc.user.uid !== 0 && uid !== proc.user.uid) return 'forbidden';
  if (signal !== 0) process.signal(signal, proc.namespaces.pids);
  return 'sent';
}
