import { GoError } from '../go-error.ts';
import { parseInt64 } from '../strconv/parse-int.ts';

/** What a process may have of something; -1 for no limit. */
export interface Ulimit {
  Name: string;
  Hard: number;
  Soft: number;
}

const NAMES = [
  'core cpu data fsize locks memlock msgqueue nice',
  'nofile nproc rss rtprio rttime sigpending stack',
].flatMap((line) => line.split(' '));

/** What `--ulimit` accepts: `NAME=SOFT[:HARD]` (go-units, ParseUlimit). @throws {GoError} in its words */
export function parseUlimit(text: string): Ulimit {
  const equals = text.indexOf('=');
  if (equals < 0) throw new GoError(`invalid ulimit argument: ${text}`);
  const name = text.slice(0, equals);
  const limits = text.slice(equals + 1).split(':');
  if (!NAMES.includes(name)) throw new GoError(`invalid ulimit type: ${name}`);
  if (limits.length > 2) {
    const given = text.slice(equals + 1);
    throw new GoError(`too many limit value arguments - ${given}, can only have up to two, \`soft[:hard]\``);
  }
  const [soft = 0, hard = soft] = limits.map((limit) => Number(parseInt64(limit, 10)));
  const problem = 'ulimit soft limit must be less than or equal to hard limit';
  if (hard !== -1 && soft === -1) throw new GoError(`${problem}: soft: -1 (unlimited), hard: ${hard}`);
  if (hard !== -1 && soft > hard) throw new GoError(`${problem}: ${soft} > ${hard}`);
  return { Name: name, Hard: hard, Soft: soft };
}

/** By name, the last of each counts. */
export function parseUlimits(texts: readonly string[]): Ulimit[] {
  const byName = new Map(texts.map(parseUlimit).map((limit) => [limit.Name, limit] as const));
  return [...byName.values()].sort((a, b) => (a.Name < b.Name ? -1 : 1));
}

/** @throws {GoError} */
export function validateUlimit(text: string): string {
  parseUlimit(text);
  return text;
}
