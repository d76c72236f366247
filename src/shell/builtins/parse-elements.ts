import { skipBalanced, skipConstruct } from '../syntax/quotes.ts';
import type { Element } from '../variables/assign.ts';

/** The elements in a value such as `(a "b c" [3]=d)`, which a quoted argument of `declare -a` may be. */
export function parseElements(value: string): Element[] | undefined {
  const match = /^\(([\s\S]*)\)$/.exec(value);
  if (!match) return undefined;
  const body = match[1] as string;
  const elements: Element[] = [];
  for (let at = 0; at < body.length; ) {
    if (/\s/.test(body[at] as string)) {
      at += 1;
      continue;
    }
    let key: string | undefined;
    if (body[at] === '[') {
      const end = skipBalanced(body, at + 1, '[', ']');
      if (body[end] === '=') {
        key = unquote(body.slice(at + 1, end - 1));
        at = end + 1;
      }
    }
    const start = at;
    while (at < body.length && !/\s/.test(body[at] as string)) at = skipConstruct(body, at);
    elements.push({ key, value: unquote(body.slice(start, at)), append: false });
  }
  return elements;
}

function unquote(text: string): string {
  return text.replace(
    /'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])/g,
    (_, single?: string, double?: string, escaped?: string) =>
      single !== undefined ? single : double !== undefined ? double.replace(/\\(["\\$`])/g, '$1') : (escaped ?? ''),
  );
}
