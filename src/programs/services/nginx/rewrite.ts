import type { Exchange } from './exchange.ts';
import { configPath, type Directive } from './parse.ts';

/** What the directives that rewrite came to: an answer, a search from the beginning, or going on. */
export type Rewritten = { kind: 'return'; status: number; text: string } | { kind: 'again' } | { kind: 'go on' };

const GO_ON: Rewritten = { kind: 'go on' };

/** Runs `set`, `return`, `rewrite` and `if` of a block in their order. */
export function rewrite(exchange: Exchange, directives: readonly Directive[], inLocation: boolean): Rewritten {
  let changed = false;
  for (const { name, args, block } of directives) {
    const [first = '', second = '', flag] = args;
    if (name === 'set') exchange.set(first.replace(/^\$/, ''), exchange.expand(second));
    if (name === 'return') return returned(exchange, args);
    if (name === 'if' && block && holds(exchange, args)) {
      const inner = rewrite(exchange, block, inLocation);
      if (inner.kind !== 'go on') return inner;
    }
    if (name !== 'rewrite') continue;
    const match = new RegExp(first).exec(exchange.uri);
    if (!match) continue;
    exchange.captures = [...match];
    const to = exchange.expand(second);
    if (flag === 'permanent' || flag === 'redirect' || /^https?:/.test(to)) {
      return { kind: 'return', status: flag === 'permanent' ? 301 : 302, text: to };
    }
    const [path = '', query] = to.split('?');
    exchange.uri = path;
    if (query !== undefined) exchange.args = [query, exchange.args].filter((part) => part !== '').join('&');
    if (flag === 'break') return GO_ON;
    changed = true;
    if (flag === 'last') break;
  }
  return changed && inLocation ? { kind: 'again' } : GO_ON;
}

function returned(exchange: Exchange, args: readonly string[]): Rewritten {
  const [first = '', second] = args;
  // An address alone is a redirect.
  if (!/^\d+$/.test(first)) return { kind: 'return', status: 302, text: exchange.expand(first) };
  return { kind: 'return', status: Number(first), text: exchange.expand(second ?? '') };
}

/** Whether the condition of an `if` holds; its words still have their brackets. */
function holds(exchange: Exchange, args: readonly string[]): boolean {
  const words = args
    .join(' ')
    .replace(/^\(\s*|\s*\)$/g, '')
    .split(/\s+/);
  const [first = '', operator, ...rest] = words;
  const file = /^(!?)-([fdex])$/.exec(first);
  if (file) {
    const path = configPath(exchange.expand(operator ?? ''));
    const type = exchange.proc.fs.exists(path) ? exchange.proc.fs.stat(path).type : undefined;
    const is = file[2] === 'f' ? type === 'file' : file[2] === 'd' ? type === 'directory' : type !== undefined;
    return is !== (file[1] === '!');
  }
  const value = exchange.expand(first);
  const other = rest.join(' ').replace(/^(["'])(.*)\1$/, '$2');
  switch (operator) {
    case undefined:
      return value !== '' && value !== '0';
    case '=':
      return value === exchange.expand(other);
    case '!=':
      return value !== exchange.expand(other);
    case '~':
    case '~*':
    case '!~':
    case '!~*': {
      const match = new RegExp(other, operator.endsWith('*') ? 'i' : '').exec(value);
      if (match) exchange.captures = [...match];
      return (match !== null) !== operator.startsWith('!');
    }
    default:
      return false;
  }
}
