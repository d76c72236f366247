import type { Shell } from '../shell.ts';
import { Variable } from './variable.ts';

interface Scope {
  vars: Map<string, Variable>;
  /** Made of the assignments before a command, and not a function's own. */
  temporary: boolean;
}

/** How many namerefs may follow each other. */
const LONGEST_CHAIN = 8;

/** Thrown where a variable cannot be changed; `message` is what comes behind the shell's prefix. */
export class AssignmentError extends Error {
  readonly variable: string;

  constructor(variable: string, text: string) {
    super(text);
    this.variable = variable;
  }
}

/** All variables of a shell: global ones, and those of the functions that run, innermost first (dynamic scoping). */
export class Variables {
  readonly #shell: Shell;
  #scopes: Scope[];

  constructor(shell: Shell, scopes: Scope[] = [{ vars: new Map(), temporary: false }]) {
    this.#shell = shell;
    this.#scopes = scopes;
  }

  /** A copy for a subshell. */
  clone(shell: Shell): Variables {
    const copies = this.#scopes.map((scope) => {
      const vars = new Map<string, Variable>();
      for (const [name, variable] of scope.vars) vars.set(name, variable.clone());
      return { vars, temporary: scope.temporary };
    });
    return new Variables(shell, copies);
  }

  /** Opens a function's scope, or one for the assignments before a command. */
  push(temporary?: Map<string, Variable>): void {
    this.#scopes.push({ vars: temporary ?? new Map(), temporary: temporary !== undefined });
  }

  pop(): void {
    if (this.#scopes.length > 1) this.#scopes.pop();
  }

  /** Takes a scope away again, wherever it lies. */
  remove(vars: Map<string, Variable>): void {
    this.#scopes = this.#scopes.filter((scope) => scope.vars !== vars);
  }

  /** The variable behind a name, namerefs followed. */
  find(name: string): Variable | undefined {
    let current = name;
    for (let i = 0; i < LONGEST_CHAIN; i++) {
      const variable = this.findOwn(current);
      if (!variable?.attributes.nameref || !variable.value) return variable;
      if (variable.value === current) return variable;
      current = variable.value.replace(/\[.*$/, '');
    }
    return undefined;
  }

  /** The same, but a nameref itself. */
  findOwn(name: string): Variable | undefined {
    const scopes = this.#scopes;
    for (let i = scopes.length - 1; i >= 0; i--) {
      const variable = (scopes[i] as Scope).vars.get(name);
      if (variable) return variable;
    }
    return undefined;
  }

  /** The name that a nameref leads to; any other name leads to itself. */
  resolve(name: string): string {
    let current = name;
    for (let i = 0; i < LONGEST_CHAIN; i++) {
      const variable = this.findOwn(current);
      if (!variable?.attributes.nameref || !variable.value) return current;
      if (variable.value === current) return current;
      current = variable.value;
    }
    return current;
  }

  get(name: string): string | undefined {
    return this.find(name)?.read(this.#shell);
  }

  /** The variable, made global where there is none. */
  obtain(name: string): Variable {
    const resolved = this.resolve(name).replace(/\[.*$/, '');
    const known = this.findOwn(resolved);
    if (known) return known;
    const variable = new Variable();
    (this.#scopes[0] as Scope).vars.set(resolved, variable);
    return variable;
  }

  get #local(): Map<string, Variable> {
    return (this.#scopes.findLast(({ temporary }) => !temporary) as Scope).vars;
  }

  /** The variable of the innermost function, made where there is none; `inherit` takes over a value from outside. */
  obtainLocal(name: string, options: { inherit?: boolean } = {}): Variable {
    const scope = this.#local;
    const known = scope.get(name);
    if (known) return known;
    const outer = this.findOwn(name);
    if (outer?.attributes.readonly && this.#scopes.length > 1) throw new AssignmentError(name, `${name}: readonly variable`);
    const variable = options.inherit && outer ? outer.clone() : new Variable();
    if (outer?.attributes.exported && options.inherit) variable.mark({ exported: true });
    scope.set(name, variable);
    return variable;
  }

  /** The variable of the outermost scope (`declare -g`). */
  obtainGlobal(name: string): Variable {
    const scope = (this.#scopes[0] as Scope).vars;
    const known = scope.get(name);
    if (known) return known;
    const variable = new Variable();
    scope.set(name, variable);
    return variable;
  }

  /** Assigns a string, as the shell itself does: nothing is checked or converted. */
  put(name: string, value: string, change: { exported?: boolean; readonly?: boolean } = {}): void {
    const variable = this.obtain(name);
    if (variable.array) variable.array.set(0, value);
    else variable.value = value;
    if (change.exported !== undefined || change.readonly !== undefined) variable.mark(change);
  }

  /** @throws {AssignmentError} where it is read-only */
  unset(name: string): boolean {
    for (let i = this.#scopes.length - 1; i >= 0; i--) {
      const scope = (this.#scopes[i] as Scope).vars;
      const variable = scope.get(name);
      if (!variable) continue;
      if (variable.attributes.readonly) throw new AssignmentError(name, `${name}: cannot unset: readonly variable`);
      if (i > 0 && i === this.#scopes.length - 1) scope.set(name, new Variable());
      else scope.delete(name);
      return true;
    }
    return false;
  }

  /** Every visible name, in order of creation. */
  names(): string[] {
    const names = new Set<string>();
    for (const scope of this.#scopes) for (const name of scope.vars.keys()) names.add(name);
    return [...names];
  }

  /** The names of the innermost function's own variables. */
  localNames(): string[] {
    return [...this.#local.keys()];
  }

  /** What a child is given: exported variables with a value. */
  exported(): { name: string; value: string }[] {
    const found: { name: string; value: string }[] = [];
    for (const name of this.names()) {
      const variable = this.findOwn(name);
      if (!variable?.attributes.exported || variable.isArray) continue;
      const value = variable.read(this.#shell);
      if (value !== undefined) found.push({ name, value });
    }
    return found;
  }
}
