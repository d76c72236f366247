import { Unsupported } from '../error.ts';

/**
 * A regular expression of Python's as JavaScript has it (The Python Standard Library, Regular Expression Syntax).
 * `names` are those of the groups by their numbers, empty for those without.
 */
export function translate(source: string, flags: number): { body: string; modes: string; names: string[] } {
  const names: string[] = [''];
  let given = flags;
  let body = '';
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const char = source[at] as string;
    const rest = source.slice(at);
    if (char === '\\') {
      const letter = source[at + 1] ?? '';
      at += 1;
      if (letter === 'A') body += '(?<![\\s\\S])';
      else if (letter === 'Z') body += '(?![\\s\\S])';
      else if (letter === 'd') body += inClass ? '\\p{Nd}' : '\\p{Nd}';
      else if (letter === 'w') body += inClass ? '\\p{L}\\p{N}_' : '[\\p{L}\\p{N}_]';
      else if (letter === 'W' && !inClass) body += '[^\\p{L}\\p{N}_]';
      else if (/[a-zA-Z0-9]/.test(letter) || '^$\\.*+?()[]{}|/'.includes(letter) || (letter === '-' && inClass))
        body += char + letter;
      else body += letter;
      continue;
    }
    if (inClass) {
      if (char === ']') inClass = false;
      body += char === '[' ? '\\[' : char;
      continue;
    }
    if (char === '[') {
      inClass = true;
      const [open = '['] = /^\[\^?/.exec(rest) ?? [];
      body += open;
      at += open.length - 1;
      if (source[at + 1] === ']') {
        body += '\\]';
        at += 1;
      }
      continue;
    }
    const name = /^\(\?P<(\w+)>/.exec(rest);
    const back = /^\(\?P=(\w+)\)/.exec(rest);
    const inline = /^\(\?([aimsux]+)\)/.exec(rest);
    if (name) {
      names.push(name[1] ?? '');
      body += `(?<${name[1]}>`;
      at += name[0].length - 1;
    } else if (back) {
      body += `\\k<${back[1]}>`;
      at += back[0].length - 1;
    } else if (inline) {
      for (const letter of inline[1] ?? '') given |= { i: 2, m: 8, s: 16, x: 64 }[letter] ?? 0;
      at += inline[0].length - 1;
    } else if (rest.startsWith('(?#')) at += Math.max(0, rest.indexOf(')'));
    else if (/^\(\?[(>]|^\(\?\w*-?\w+:/.test(rest)) throw new Unsupported('that group of regular expressions');
    else if (char === '(' && source[at + 1] !== '?') {
      names.push('');
      body += char;
    } else if (given & 64 && /\s/.test(char)) body += '';
    else if (given & 64 && char === '#') at += (rest.indexOf('\n') < 0 ? rest.length : rest.indexOf('\n')) - 1;
    else if (char === '$' && !(given & 8)) body += '(?=\\n?(?![\\s\\S]))';
    else if ((char === '{' && !/^\{\d*,?\d*\}/.test(rest)) || (char === '}' && !/\{\d*,?\d*$/.test(body)))
      body += `\\${char}`;
    else if (char === '{' && /^\{,\d+\}/.test(rest)) body += '{0';
    else body += char;
  }
  const modes = `u${given & 2 ? 'i' : ''}${given & 8 ? 'm' : ''}${given & 16 ? 's' : ''}`;
  return { body, modes, names };
}
