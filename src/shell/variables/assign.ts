import type { Shell } from '../shell.ts';
import type { Variable } from './variable.ts';
import { AssignmentError } from './variables.ts';

/** How a value is assigned. */
export interface AssignOptions {
  /** `+=` */
  append?: boolean;
  /** The text between the brackets, its expansions done. */
  subscript?: string;
  /** The variable, where it is not the one that the name finds. */
  variable?: Variable;
}

/**
 * Assigns a string, as an assignment does: attributes apply, subscripts count.
 * @throws {AssignmentError} where it is read-only or the subscript is wrong
 */
export function assign(shell: Shell, name: string, value: string, options: AssignOptions = {}): void {
  const resolved = options.variable ? name : shell.vars.resolve(name);
  const nested = /^(\w+)\[(.*)\]$/s.exec(resolved);
  const subscript = options.subscript ?? nested?.[2];
  const plain = nested?.[1] ?? resolved;
  const variable = options.variable ?? shell.vars.obtain(plain);
  checkWritable(plain, variable);
  if (variable.attributes.nameref && subscript === undefined && !isReference(value))
    throw new AssignmentError(plain, `\`${value}': not a valid identifier`);
  if (subscript !== undefined) assignElement(shell, plain, variable, subscript, value, options.append ?? false);
  else if (variable.dynamic) variable.dynamic.set?.(shell, value);
  else if (variable.map) variable.map.set('0', converted(shell, variable, value, options, variable.map.get('0')));
  else if (variable.array) variable.array.set(0, converted(shell, variable, value, options, variable.array.get(0)));
  else variable.value = converted(shell, variable, value, options, variable.value);
  if (shell.options.on.allexport) variable.mark({ exported: true });
  shell.assigned(plain);
}

/** Whether a nameref may name it: a variable or an element. */
export function isReference(text: string): boolean {
  return /^[A-Za-z_]\w*(\[.+\])?$/s.test(text);
}

/** @throws {AssignmentError} */
export function checkWritable(name: string, variable: Variable): void {
  if (variable.attributes.readonly) throw new AssignmentError(name, `${name}: readonly variable`);
}

function converted(
  shell: Shell,
  variable: Variable,
  value: string,
  { append = false }: { append?: boolean },
  old: string | undefined,
): string {
  const { integer, lower, upper, capitalized } = variable.attributes;
  if (integer) {
    const number = shell.evaluate(value);
    return String(append ? BigInt.asIntN(64, shell.evaluate(old ?? '') + number) : number);
  }
  const joined = append ? (old ?? '') + value : value;
  if (lower) return joined.toLowerCase();
  if (capitalized) return joined.slice(0, 1).toUpperCase() + joined.slice(1).toLowerCase();
  return upper ? joined.toUpperCase() : joined;
}

function assignElement(
  shell: Shell,
  name: string,
  variable: Variable,
  subscript: string,
  value: string,
  append: boolean,
): void {
  if (variable.map) {
    if (subscript === '') throw new AssignmentError(name, `${name}[${subscript}]: bad array subscript`);
    variable.map.set(subscript, converted(shell, variable, value, { append }, variable.map.get(subscript)));
    return;
  }
  const index = indexOf(shell, name, variable, subscript);
  if (!variable.array) variable.toArray('indexed');
  variable.array?.set(index, converted(shell, variable, value, { append }, variable.array.get(index)));
}

/** The subscript that a text stands for; negative ones count from the end. @throws {AssignmentError} */
export function indexOf(shell: Shell, name: string, variable: Variable | undefined, subscript: string): number {
  if (subscript === '@' || subscript === '*' || subscript.trim() === '')
    throw new AssignmentError(name, `${name}[${subscript}]: bad array subscript`);
  const index = Number(shell.evaluate(subscript));
  if (index >= 0) return index;
  const end = variable?.array?.end ?? (variable?.value === undefined ? 0 : 1);
  if (index + end < 0) throw new AssignmentError(name, `${name}[${subscript}]: bad array subscript`);
  return index + end;
}

/** An element of `( … )`; without a key it comes behind the one before. */
export interface Element {
  key: string | undefined;
  value: string;
  append: boolean;
}

/** Assigns `( … )`. @returns what is wrong with elements that were left out. @throws {AssignmentError} */
export function assignArray(
  shell: Shell,
  name: string,
  elements: readonly Element[],
  options: { append?: boolean; variable?: Variable } = {},
): string[] {
  const plain = options.variable ? name : shell.vars.resolve(name);
  const variable = options.variable ?? shell.vars.obtain(plain);
  checkWritable(plain, variable);
  if (!options.append) {
    variable.value = undefined;
    if (variable.map) variable.map = new Map();
    else variable.array = undefined;
  }
  if (!variable.map) variable.toArray('indexed');
  variable.assigned = true;
  const wrong: string[] = [];
  const pairs = elements[0]?.key === undefined;
  if (variable.map && pairs) {
    // Without brackets, keys and values take turns.
    for (let i = 0; i < elements.length; i += 2) {
      const key = (elements[i] as Element).value;
      if (key === '') wrong.push('"": bad array subscript');
      else assignElement(shell, plain, variable, key, elements[i + 1]?.value ?? '', false);
    }
  } else if (variable.map) {
    for (const { key, value, append } of elements) {
      if (key === undefined) wrong.push(`${plain}: ${value}: must use subscript when assigning associative array`);
      else if (key === '') wrong.push(`[]=${value}: bad array subscript`);
      else assignElement(shell, plain, variable, key, value, append);
    }
  } else {
    let next = options.append ? (variable.array?.end ?? 0) : 0;
    for (const { key, value, append } of elements) {
      const index = key === undefined ? next : elementIndex(shell, plain, variable, key);
      if (index === undefined) {
        wrong.push(`[${key}]=${value}: bad array subscript`);
        continue;
      }
      assignElement(shell, plain, variable, String(index), value, append);
      next = index + 1;
    }
  }
  if (shell.options.on.allexport) variable.mark({ exported: true });
  shell.assigned(plain);
  return wrong;
}

function elementIndex(shell: Shell, name: string, variable: Variable, key: string): number | undefined {
  try {
    return indexOf(shell, name, variable, key);
  } catch (error) {
    if (error instanceof AssignmentError) return undefined;
    throw error;
  }
}
