import { parseIPv4 } from './ipv4.ts';

/** Tells IPv6 addresses from IPv4 ones; not whether the text is an address at all. */
export function isIPv6(address: string): boolean {
  return address.includes(':');
}

/** An IPv6 address in its canonical form (RFC 5952), undefined for what is none. Zones (`%eth0`) are not taken. */
export function normalizeIPv6(text: string): string | undefined {
  const groups = parseGroups(text);
  return groups && format(groups);
}

/** Eight numbers of 16 bits. */
function parseGroups(text: string): number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = readHalf(halves[0] as string, halves.length === 1);
  const tail = halves[1] === undefined ? [] : readHalf(halves[1], true);
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  return [...head, ...new Array<number>(missing).fill(0), ...tail];
}

/** The last group of all may be an IPv4 address. */
function readHalf(text: string, last: boolean): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [i, part] of parts.entries()) {
    const quad = last && i === parts.length - 1 ? parseIPv4(part) : undefined;
    if (quad !== undefined) groups.push(quad >>> 16, quad & 0xffff);
    else if (/^[\da-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups;
}

function format(groups: readonly number[]): string {
  let start = -1;
  let length = 1;
  for (let i = 0; i < 8; i++) {
    let end = i;
    while (end < 8 && groups[end] === 0) end += 1;
    if (end - i > length) {
      start = i;
      length = end - i;
    }
  }
  const hex = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  return start < 0 ? hex(groups) : `${hex(groups.slice(0, start))}::${hex(groups.slice(start + length))}`;
}
