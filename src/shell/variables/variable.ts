import type { Shell } from '../shell.ts';
import { inHashOrder } from './hash-order.ts';
import { IndexedArray } from './indexed-array.ts';

/** What `declare` can give a variable. */
export interface Attributes {
  exported: boolean;
  readonly: boolean;
  integer: boolean;
  lower: boolean;
  upper: boolean;
  /** The first letter upper, the rest lower (`declare -c`). */
  capitalized: boolean;
  nameref: boolean;
  traced: boolean;
}

/** A variable that the shell computes, such as RANDOM. */
export interface Dynamic {
  get(shell: Shell): string | IndexedArray;
  /** Without it, assignments are ignored. */
  set?(shell: Shell, value: string): void;
  /** What it gives is an array. */
  readonly isArray?: boolean;
  /** `set` lists it as empty. */
  readonly lazy?: boolean;
  /** `set` does not list it until it was asked for. */
  readonly hidden?: boolean;
}

/** A shell variable: a string, an indexed or an associative array, or declared without a value. */
export class Variable {
  value: string | undefined;
  array: IndexedArray | undefined;
  map: Map<string, string> | undefined;
  dynamic: Dynamic | undefined;
  /** An array that was given elements, even none. */
  assigned = false;
  attributes: Attributes = NONE;

  constructor(value?: string) {
    this.value = value;
  }

  get isArray(): boolean {
    return this.array !== undefined || this.map !== undefined;
  }

  /** Whether `${x+y}` takes it for set. */
  get isSet(): boolean {
    if (this.dynamic) return true;
    if (this.array) return this.array.get(0) !== undefined;
    if (this.map) return this.map.has('0');
    return this.value !== undefined;
  }

  /** A string with nothing to it but that it may be exported. */
  get isPlain(): boolean {
    const { readonly, integer, lower, upper, capitalized, nameref } = this.attributes;
    return !(this.dynamic || this.isArray || readonly || integer || lower || upper || capitalized || nameref);
  }

  /** What `$x` gives. */
  read(shell: Shell): string | undefined {
    if (this.dynamic) {
      const value = this.dynamic.get(shell);
      return typeof value === 'string' ? value : value.get(0);
    }
    if (this.array) return this.array.get(0);
    if (this.map) return this.map.get('0');
    return this.value;
  }

  /** The elements with their subscripts; a string is an array of one. */
  elements(shell: Shell): { key: string; value: string }[] {
    if (this.map) return inHashOrder([...this.map], ([key]) => key).map(([key, value]) => ({ key, value }));
    const dynamic = this.dynamic?.get(shell);
    const array = this.array ?? (dynamic instanceof IndexedArray ? dynamic : undefined);
    if (array) return array.entries().map(([index, value]) => ({ key: String(index), value }));
    const value = this.read(shell);
    return value === undefined ? [] : [{ key: '0', value }];
  }

  mark(change: Partial<Attributes>): void {
    this.attributes = { ...this.attributes, ...change };
  }

  /** Makes it an array, keeping its value as the first element. */
  toArray(kind: 'indexed' | 'associative'): void {
    const { value } = this;
    this.value = undefined;
    if (kind === 'associative') {
      this.map ??= new Map(value === undefined ? [] : [['0', value]]);
    } else this.array ??= new IndexedArray(value === undefined ? [] : [value]);
  }

  clone(): Variable {
    const copy = new Variable(this.value);
    if (this.array) copy.array = this.array.clone();
    if (this.map) copy.map = new Map(this.map);
    copy.dynamic = this.dynamic;
    copy.attributes = this.attributes;
    copy.assigned = this.assigned;
    return copy;
  }
}

const NONE: Attributes = {
  exported: false,
  readonly: false,
  integer: false,
  lower: false,
  upper: false,
  capitalized: false,
  nameref: false,
  traced: false,
};

/** What may name a variable. */
export function isName(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
}
