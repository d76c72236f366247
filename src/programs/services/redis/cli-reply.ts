import { quoted, RedisError, type Reply, Status } from './resp.ts';

/** Commands whose answer is text already (redis-cli.c, cliSendCommand). */
const VERBATIM = /^(info|client (list|info))\b/i;

/**
 * A reply as redis-cli shows it, with its newline.
 * @param raw as it came, for programs; else for people: in quotes, with types and numbers
 * @param command what was asked: some commands answer with lines for people
 */
export function shownReply(reply: Reply, raw: boolean, command: readonly string[]): string {
  if (VERBATIM.test(command.slice(0, 2).join(' ')) && typeof reply === 'string') return reply;
  if (raw) return `${rawText(reply)}\n`;
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
  if (typeof reply === 'string') return quoted(reply);
  if (reply.length === 0) return '(empty array)';
  const width = String(reply.length).length;
  return reply
    .map((item, n) => {
      const head = `${String(n + 1).padStart(width)}) `;
      return `${n === 0 ? '' : indent}${head}${pretty(item, `${indent}${' '.repeat(head.length)}`)}`;
    })
    .join('\n');
}
