import { isSysError } from '../../../kernel/errno.ts';
import type { Invocation } from '../../command.ts';
import { openInput } from '../../input.ts';
import { shellQuoteIfNeeded } from '../../quote.ts';
import { decodeText } from '../../text.ts';
import { ALGORITHMS, type Algorithm, digestOf } from './checksums.ts';
import { linesOf } from './reading.ts';

/** A line of a list of checksums. */
interface Entry {
  algorithm: Algorithm;
  sum: string;
  path: string;
}

/** A name as lines have it: with escapes, and a mark in front of the line, where it has line ends or backslashes. */
export function escapedName(path: string): { mark: '\\' | ''; name: string } {
  if (!/[\\\n\r]/.test(path)) return { mark: '', name: path };
  return { mark: '\\', name: path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r') };
}

function unescapedName(name: string): string {
  return name.replace(/\\(.)/g, (_, letter: string) => ({ n: '\n', r: '\r' })[letter] ?? letter);
}

/** @param only the algorithm that the lines must have; without it, lines of BSD's style say theirs */
function parseLine(line: string, only: Algorithm | undefined): Entry | undefined {
  const [, mark, text = ''] = /^[ \t]*(\\?)(.*)$/s.exec(line) ?? [];
  const name = (path: string) => (mark ? unescapedName(path) : path);
  const tagged = /^(\S+?)(?:-(\d+))? ?\((.*)\) ?= ?([0-9a-fA-F]+)$/.exec(text);
  if (tagged) {
    const [, tag, bits, path = '', sum = ''] = tagged;
    const algorithm = Object.values(ALGORITHMS).find((one) => one.tag === tag);
    if (!algorithm || (only && only !== algorithm)) return undefined;
    if (sum.length !== (bits ? Number(bits) / 4 : algorithm.length * 2)) return undefined;
    return { algorithm, sum, path: name(path) };
  }
  if (!only) return undefined;
  const plain = /^([0-9a-fA-F]+) [ *](.+)$/s.exec(text);
  if (!plain) return undefined;
  const [, sum = '', path = ''] = plain;
  const fits = only.tag === 'BLAKE2b' ? sum.length % 2 === 0 && sum.length <= 128 : sum.length === only.length * 2;
  return fits ? { algorithm: only, sum, path: name(path) } : undefined;
}

/** --check: reads lists of checksums and looks whether files have them. */
export async function checkSums(invocation: Invocation, only: Algorithm | undefined): Promise<number> {
  const { proc, options, operands, out, complain } = invocation;
  const silent = options.has('status');
  let status = 0;
  for (const list of operands.length > 0 ? operands : ['-']) {
    const shown = list === '-' ? "'standard input'" : shellQuoteIfNeeded(list);
    const counts = { lines: 0, wrong: 0, unread: 0, failed: 0, matched: 0 };
    let text: string;
    try {
      text = decodeText(await read(invocation, list));
    } catch (error) {
      if (!isSysError(error)) throw error;
      await complain(`${shellQuoteIfNeeded(list)}: ${error.message}`);
      status = 1;
      continue;
    }
    for (const [at, line] of linesOf(text).entries()) {
      if (line.startsWith('#')) continue;
      const entry = parseLine(line.replace(/\r$/, ''), only);
      if (!entry) {
        counts.wrong += 1;
        if (options.has('w'))
          await complain(`${shown}: ${at + 1}: improperly formatted ${only?.tag ?? 'CRC'} checksum line`);
        continue;
      }
      counts.lines += 1;
      const { name, mark } = escapedName(entry.path);
      try {
        const data = await read(invocation, entry.path);
        const ok = digestOf(entry.algorithm, data, entry.sum.length / 2) === entry.sum.toLowerCase();
        counts[ok ? 'matched' : 'failed'] += 1;
        if (!silent && !(ok && options.has('quiet'))) await out.write(`${mark}${name}: ${ok ? 'OK' : 'FAILED'}\n`);
      } catch (error) {
        if (!isSysError(error)) throw error;
        if (options.has('ignore-missing') && error.code === 'ENOENT') continue;
        counts.unread += 1;
        await complain(`${shellQuoteIfNeeded(entry.path)}: ${error.message}`);
        if (!silent) await out.write(`${mark}${name}: FAILED open or read\n`);
      }
      const turn = proc.tick();
      if (turn) await turn;
    }
    const warn = (count: number, one: string, many: string) =>
      count > 0 && !silent ? complain(`WARNING: ${count} ${count === 1 ? one : many}`) : undefined;
    if (counts.lines === 0) {
      await complain(`${shown}: no properly formatted checksum lines found`);
      status = 1;
      continue;
    }
    await warn(counts.wrong, 'line is improperly formatted', 'lines are improperly formatted');
    await warn(counts.unread, 'listed file could not be read', 'listed files could not be read');
    await warn(counts.failed, 'computed checksum did NOT match', 'computed checksums did NOT match');
    if (options.has('ignore-missing') && counts.matched === 0) {
      if (!silent) await complain(`${shown}: no file was verified`);
      status = 1;
    }
    if (counts.failed + counts.unread > 0 || (options.has('strict') && counts.wrong > 0)) status = 1;
  }
  return status;
}

async function read({ proc }: Invocation, path: string): Promise<Uint8Array> {
  const input = openInput(proc, path);
  try {
    return await input.stream.readAll();
  } finally {
    input.close();
  }
}

/** Options that only say something about checks. @returns what is wrong with them */
export function checkOptionProblem({ options }: Invocation): string | undefined {
  if (options.has('c')) {
    return options.has('tag') ? 'the --tag option is meaningless when verifying checksums' : undefined;
  }
  for (const key of ['ignore-missing', 'status', 'w', 'quiet', 'strict'])
    if (options.has(key))
      return `the --${key === 'w' ? 'warn' : key} option is meaningful only when verifying checksums`;
  return undefined;
}
