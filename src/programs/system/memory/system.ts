import type { Process } from '../../../kernel/process.ts';
import { textOf } from '../../files.ts';

/** /proc/meminfo, in KiB. */
export interface Memory {
  total: number;
  free: number;
  available: number;
  shared: number;
  buffers: number;
  cached: number;
  swapTotal: number;
  swapFree: number;
}

export function memory(proc: Process): Memory {
  const fields = new Map<string, number>();
  for (const [, name = '', value] of textOf(proc, '/proc/meminfo').matchAll(/^(\w+):\s+(\d+)/gm))
    fields.set(name, Number(value));
  const field = (name: string) => fields.get(name) ?? 0;
  return {
    total: field('MemTotal'),
    free: field('MemFree'),
    available: field('MemAvailable'),
    shared: field('Shmem'),
    buffers: field('Buffers'),
    cached: field('Cached') + field('SReclaimable'),
    swapTotal: field('SwapTotal'),
    swapFree: field('SwapFree'),
  };
}

/** Seconds since the machine started. */
export function uptimeSeconds(proc: Process): number {
  return Number(textOf(proc, '/proc/uptime').split(' ')[0]) || 0;
}

/** The load averages, as /proc/loadavg has them. */
export function loads(proc: Process): string[] {
  const words = textOf(proc, '/proc/loadavg').split(' ').slice(0, 3);
  return words.length === 3 ? words : ['0.00', '0.00', '0.00'];
}

/** `HH:MM:SS` of now. */
export function clockTime(proc: Process): string {
  return new Date(proc.clock.now()).toISOString().slice(11, 19);
}

/** ` up 27 min`, ` up 1 day,  3:05`: how uptime, w and top begin. */
export function upText(seconds: number): string {
  const days = Math.floor(seconds / 86400);
  const hours = Math.floor(seconds / 3600) % 24;
  const minutes = Math.floor(seconds / 60) % 60;
  const day = days > 0 ? ` ${days} ${days === 1 ? 'day' : 'days'},` : '';
  const rest = hours > 0 ? ` ${String(hours).padStart(2)}:${String(minutes).padStart(2, '0')}` : ` ${minutes} min`;
  return ` up${day}${rest}`;
}
