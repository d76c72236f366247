import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';

/** How somebody shows who they are. */
export type Method = 'trust' | 'reject' | 'password';

/**
 * What pg_hba.conf says of a connection over TCP; nothing where no line is for it. Without such a file everybody is let in.
 * Passwords are asked for in clear, whichever of its kinds the file names.
 */
export function methodFor(
  proc: Process,
  data: string | undefined,
  { user, database, address }: { user: string; database: string; address: string },
): Method | undefined {
  for (const line of lines(proc, data)) {
    const [type = '', databases = '', users = '', from = '', ...rest] = line;
    if (!/^host(nossl|nogssenc)?$/.test(type)) continue;
    const mask = /^\d+\.\d+\.\d+\.\d+$/.test(rest[0] ?? '') ? rest.shift() : undefined;
    const [method = ''] = rest;
    if (!named(databases, database, user) || !named(users, user)) continue;
    if (!fits(from, mask, address)) continue;
    return method === 'trust' || method === 'reject' ? method : 'password';
  }
  return hasFile(proc, data) ? undefined : 'trust';
}

function hasFile(proc: Process, data: string | undefined): boolean {
  return data !== undefined && proc.fs.exists(`${data}/pg_hba.conf`);
}

function lines(proc: Process, data: string | undefined): string[][] {
  if (!hasFile(proc, data)) return [];
  try {
    const text = proc.fs.readText(`${data}/pg_hba.conf`);
    return text.split('\n').map((line) => line.replace(/#.*/, '').trim().split(/\s+/));
  } catch (error) {
    if (isSysError(error)) return [];
    throw error;
  }
}

function named(list: string, name: string, same?: string): boolean {
  return list.split(',').some((entry) => entry === 'all' || entry === name || (entry === 'sameuser' && name === same));
}

function fits(from: string, mask: string | undefined, address: string): boolean {
  if (from === 'all' || from === 'samehost' || from === 'samenet') return true;
  const [network = '', bits] = from.split('/');
  const [own, wanted] = [toNumber(address), toNumber(network)];
  if (own === undefined || wanted === undefined) return false;
  const width = mask === undefined ? (bits === undefined ? 32 : Number(bits)) : undefined;
  const cover =
    width === undefined ? (toNumber(mask as string) ?? 0) : width === 0 ? 0 : (0xffffffff << (32 - width)) >>> 0;
  return (own & cover) >>> 0 === (wanted & cover) >>> 0;
}

function toNumber(address: string): number | undefined {
  const parts = address.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part < 256))) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}
