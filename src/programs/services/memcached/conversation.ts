import type { Cache, Item } from './cache.ts';
import { VERSION } from './version.ts';

/** What `stats` tells of the server. */
export interface Server {
  pid: number;
  now: number;
  started: number;
  connections: number;
}

const LONGEST_KEY = 250;
const LARGEST = 1_048_576;
const BAD_FORMAT = 'CLIENT_ERROR bad command line format\r\n';

/** One connection's side of the text protocol. */
export class Conversation {
  readonly #cache: Cache;
  readonly #server: () => Server;
  #ahead = '';
  /** A storage command that waits for its data. */
  #storing:
    | { command: string; key: string; flags: string; time: number; bytes: number; unique: string; quiet: boolean }
    | undefined;

  constructor(cache: Cache, server: () => Server) {
    this.#cache = cache;
    this.#server = server;
  }

  /** Takes what came, and answers all that is complete. */
  take(text: string): { reply: string; over: boolean } {
    this.#ahead += text;
    let reply = '';
    for (;;) {
      if (this.#storing) {
        const { bytes, quiet } = this.#storing;
        if (this.#ahead.length < bytes + 2) return { reply, over: false };
        const block = this.#ahead.slice(0, bytes);
        const right = this.#ahead.slice(bytes, bytes + 2) === '\r\n';
        this.#ahead = this.#ahead.slice(bytes + 2);
        const answer = right ? this.#store(block) : 'CLIENT_ERROR bad data chunk\r\n';
        this.#storing = undefined;
        if (!quiet) reply += answer;
        continue;
      }
      const end = this.#ahead.indexOf('\n');
      if (end < 0) return { reply, over: false };
      const line = this.#ahead.slice(0, end).replace(/\r$/, '');
      this.#ahead = this.#ahead.slice(end + 1);
      const words = line.split(' ').filter((word) => word !== '');
      if (words[0] === 'quit') return { reply, over: true };
      reply += this.#command(words);
    }
  }

  #command(words: string[]): string {
    const quiet = words.at(-1) === 'noreply' && words.pop() !== undefined;
    const [name = '', ...args] = words;
    const answer = this.#answer(name, args, quiet);
    return quiet ? '' : answer;
  }

  #answer(name: string, args: readonly string[], quiet: boolean): string {
    const [key = '', value = ''] = args;
    if (key.length > LONGEST_KEY) return BAD_FORMAT;
    switch (name) {
      case 'get':
      case 'gets':
        return args.length === 0 ? 'ERROR\r\n' : this.#get(args, name === 'gets');
      case 'gat':
      case 'gats': {
        const [time = '', ...keys] = args;
        for (const own of keys) {
          const item = this.#cache.get(own);
          if (item) this.#cache.touch(own, item, Number(time));
        }
        return this.#get(keys, name === 'gats');
      }
      case 'set':
      case 'add':
      case 'replace':
      case 'append':
      case 'prepend':
      case 'cas':
        return this.#begin(name, args, quiet);
      case 'delete':
        return args.length === 0 ? 'ERROR\r\n' : this.#cache.delete(key) ? 'DELETED\r\n' : 'NOT_FOUND\r\n';
      case 'incr':
      case 'decr':
        return args.length < 2 ? 'ERROR\r\n' : this.#count(key, value, name === 'incr' ? 1n : -1n);
      case 'touch': {
        const item = this.#cache.get(key);
        if (item) this.#cache.touch(key, item, Number(value));
        return item ? 'TOUCHED\r\n' : 'NOT_FOUND\r\n';
      }
      case 'flush_all':
        this.#cache.clear();
        return 'OK\r\n';
      case 'verbosity':
        return 'OK\r\n';
      case 'version':
        return `VERSION ${VERSION}\r\n`;
      case 'stats':
        return this.#stats();
      default:
        return 'ERROR\r\n';
    }
  }

  #get(keys: readonly string[], withUnique: boolean): string {
    let text = '';
    for (const key of keys) {
      const item = this.#cache.get(key);
      this.#cache.counts.gets += 1;
      this.#cache.counts[item ? 'hits' : 'misses'] += 1;
      if (!item) continue;
      text += `VALUE ${key} ${item.flags} ${item.data.length}${withUnique ? ` ${item.unique}` : ''}\r\n${item.data}\r\n`;
    }
    return `${text}END\r\n`;
  }

  #begin(command: string, args: readonly string[], quiet: boolean): string {
    const [key = '', flags = '', time = '', bytes = '', unique = ''] = args;
    if (args.length !== (command === 'cas' ? 5 : 4)) return 'ERROR\r\n';
    if (!/^\d+$/.test(flags) || !/^-?\d+$/.test(time) || !/^\d+$/.test(bytes)) return BAD_FORMAT;
    if (Number(bytes) > LARGEST) return 'SERVER_ERROR object too large for cache\r\n';
    this.#storing = { command, key, flags, time: Number(time), bytes: Number(bytes), unique, quiet };
    return '';
  }

  #store(data: string): string {
    const { command = '', key = '', flags = '0', time = 0, unique = '' } = this.#storing ?? {};
    const there = this.#cache.get(key);
    this.#cache.counts.sets += 1;
    if (command === 'cas' && !there) return 'NOT_FOUND\r\n';
    if (command === 'cas' && String(there?.unique) !== unique) return 'EXISTS\r\n';
    if (command === 'add' ? there : /^(replace|append|prepend)$/.test(command) && !there) return 'NOT_STORED\r\n';
    if (command === 'append') this.#cache.replace(key, there as Item, `${there?.data}${data}`);
    else if (command === 'prepend') this.#cache.replace(key, there as Item, `${data}${there?.data}`);
    else this.#cache.set(key, data, flags, time);
    return 'STORED\r\n';
  }

  #count(key: string, by: string, sign: bigint): string {
    if (!/^\d+$/.test(by)) return 'CLIENT_ERROR invalid numeric delta argument\r\n';
    const item = this.#cache.get(key);
    if (!item) return 'NOT_FOUND\r\n';
    if (!/^\d+$/.test(item.data)) return 'CLIENT_ERROR cannot increment or decrement non-numeric value\r\n';
    const sum = BigInt(item.data) + sign * BigInt(by);
    const value = String(sum < 0n ? 0n : BigInt.asUintN(64, sum));
    this.#cache.replace(key, item, value);
    return `${value}\r\n`;
  }

  #stats(): string {
    const { pid, now, started, connections } = this.#server();
    const { gets, sets, hits, misses, total } = this.#cache.counts;
    const rows = {
      ...{ pid, uptime: Math.floor((now - started) / 1000), time: Math.floor(now / 1000), version: VERSION },
      ...{ pointer_size: 64, max_connections: 1024, curr_connections: connections, cmd_get: gets, cmd_set: sets },
      ...{ get_hits: hits, get_misses: misses, limit_maxbytes: 67_108_864, threads: 4 },
      ...{ curr_items: this.#cache.size, total_items: total, evictions: 0 },
    };
    return `${Object.entries(rows)
      .map(([name, value]) => `STAT ${name} ${value}\r\n`)
      .join('')}END\r\n`;
  }
}
