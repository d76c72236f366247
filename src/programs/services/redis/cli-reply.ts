import { quoted, RedisError, type Reply, Status } from './resp.ts';

/**
 * A reply as redis-cli shows it, with its newline.
 * @param raw as it came, for programs; else for people: in quotes, with types and numbers
 */
export function shownReply(reply: Reply, raw: boolean): string {
  if (raw) return `${rawText(reply)}\n`;
  // What INFO and its like answer is for people already.
  return `${pretty(reply, '')}\n`;
}

function rawText(reply: Reply): string {
  if (reply instanceof Status) return reply.text;
  if (reply instanceof RedisError) return `${reply.message}\n`;
  if (reply === null) return '';
  if (typeof reply === 'number' || typeof reply === 'string') return String(reply);
  return reply.map(rawText).join('\n');
}

function pretty(reply: Reply, indent: string): string {
  if (reply instanceof Status) return reply.text;
  if (reply instanceof RedisError) return `(error) ${reply.message}`;
  if (reply === null) return '(nil)';
  if (typeof reply === 'number') return `(integer) ${reply}`;
  if (typeof reply === 'string') return /^# \w+\r\n/.test(reply) ? reply : quoted(reply);
  if (reply.length === 0) return '(empty array)';
  const width = String(reply.length).length;
  return reply
    .map((item, n) => {
      const head = `${String(n + 1).padStart(width)}) `;
      return `${n === 0 ? '' : indent}${head}${pretty(item, `${indent}${' '.repeat(head.length)}`)}`;
    })
    .join('\n');
}
