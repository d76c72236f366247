import { afterEach } from 'vitest';
import '../../web/theme/tokens.css';

const mounted = new Set<Element>();

afterEach(() => {
  for (const element of mounted) element.remove();
  mounted.clear();
});

/** Puts an element with these properties on the page, until the test is over. */
export async function mount<E extends HTMLElement & { updateComplete: Promise<boolean> }>(
  name: string,
  properties: Partial<E>,
): Promise<E> {
  const element = Object.assign(document.createElement(name) as E, properties);
  mounted.add(element);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

/** Waits until something holds, looking with every frame. */
export async function until(holds: () => boolean | undefined, what: string): Promise<void> {
  for (let frame = 0; frame < 180; frame++) {
    if (holds()) return;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new Error(`never: ${what}`);
}

/** All text that an element shows, in its shadow roots too, with single spaces. */
export function textOf(root: Node): string {
  const parts: string[] = [];
  const visit = (node: Node) => {
    if (node instanceof HTMLStyleElement) return;
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? '');
    const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
    for (const child of inside) visit(child);
  };
  visit(root);
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

/** The first element that matches, in shadow roots too. */
export function find<E extends Element = HTMLElement>(root: Node, selector: string): E | undefined {
  return all<E>(root, selector)[0];
}

/** All elements that match, in shadow roots too; a space in the selector steps into them as well. */
export function all<E extends Element = HTMLElement>(root: Node, selector: string): E[] {
  let found: Node[] = [root];
  for (const part of selector.split(' ')) found = [...new Set(found.flatMap((node) => below(node, part)))];
  return found as Node[] as E[];
}

function below(root: Node, part: string): Element[] {
  const scope = root instanceof Element && root.shadowRoot ? root.shadowRoot : (root as ParentNode & Node);
  const inner = [...scope.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
  return [...scope.querySelectorAll(part), ...inner.flatMap((element) => below(element, part))];
}
