import type { Shell } from '../shell.ts';
import { Variable } from './variable.ts';

/** A function's call, or the assignments before a command. */
interface Scope {
  /** 0 for the outermost. */
  readonly depth: number;
  /** The names that it has variables of its own for. */
  readonly names: Set<string>;
  /** Made of the assignments before a command, and not a function's own. */
  readonly temporary: boolean;
}

interface Binding {
  readonly scope: Scope;
  readonly variable: Variable;
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

/**
 * All variables of a shell: global ones, and those of the functions that run (dynamic scoping). Each name has its own stack,
 * so that finding a variable costs the same however deep functions call each other.
 */
export class Variables {
  readonly #shell: Shell;
  /** The innermost binding of a name comes last. */
  readonly #bindings = new Map<string, Binding[]>();
  readonly #scopes: Scope[] = [{ depth: 0, names: new Set(), temporary: false }];

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** A copy for a subshell. */
  clone(shell: Shell): Variables {
    const copy = new Variables(shell);
    const scopes = new Map<Scope, Scope>();
    copy.#scopes.length = 0;
    for (const scope of this.#scopes) {
      const own = { ...scope, names: new Set(scope.names) };
      scopes.set(scope, own);
      copy.#scopes.push(own);
    }
    for (const [name, stack] of this.#bindings) {
      copy.#bindings.set(
        name,
        stack.map(({ scope, variable }) => ({ scope: scopes.get(scope) as Scope, variable: variable.clone() })),
      );
    }
    return copy;
  }

  /** Opens a function's scope. */
  push(): void {
    this.#scopes.push({ depth: this.#scopes.length, names: new Set(), temporary: false });
  }

  /** Opens a scope for the assignments before a command. */
  pushTemporary(variables: ReadonlyMap<string, Variable>): void {
    const scope = { depth: this.#scopes.length, names: new Set<string>(), temporary: true };
    this.#scopes.push(scope);
    for (const [name, variable] of variables) this.#bind(name, scope, variable);
  }

  /** Closes the innermost scope: its variables are gone. */
  pop(): void {
    if (this.#scopes.length === 1) return;
    const scope = this.#scopes.pop() as Scope;
    for (const name of scope.names) this.#unbind(name, scope);
  }

  #bind(name: string, scope: Scope, variable: Variable): void {
    scope.names.add(name);
    const stack = this.#bindings.get(name);
    if (!stack) {
      this.#bindings.set(name, [{ scope, variable }]);
      return;
    }
    const above = stack.findIndex((binding) => binding.scope.depth > scope.depth);
    stack.splice(above < 0 ? stack.length : above, 0, { scope, variable });
  }

  #unbind(name: string, scope: Scope): void {
    const stack = this.#bindings.get(name);
    const at = stack?.findLastIndex((binding) => binding.scope === scope) ?? -1;
    if (!stack || at < 0) return;
    stack.splice(at, 1);
    if (stack.length === 0) this.#bindings.delete(name);
  }

  /** The variable behind a name, namerefs followed. */
  find(name: string): Variable | undefined {
    let current = name;
    for (let i = 0; i < LONGEST_CHAIN; i++) {
      const variable = this.findOwn(current);
      if (!variable?.attributes.nameref || !variable.value) return variable;
      // One that names itself means the variable outside of its function.
      if (variable.value === current) return this.#bindings.get(current)?.at(-2)?.variable;
      current = variable.value.replace(/\[.*$/, '');
    }
    return undefined;
  }

  /** The same, but a nameref itself. */
  findOwn(name: string): Variable | undefined {
    const stack = this.#bindings.get(name);
    return stack?.[stack.length - 1]?.variable;
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
    const own = this.findOwn(name);
    const element = own?.attributes.nameref && /^(\w+)\[(.*)\]$/s.exec(this.resolve(name));
    if (element) return this.#shell.readElement(element[1] as string, element[2] as string);
    return this.find(name)?.read(this.#shell);
  }

  /** The variable, made global where there is none. */
  obtain(name: string): Variable {
    const resolved = this.resolve(name).replace(/\[.*$/, '');
    const own = this.findOwn(resolved);
    if (own?.attributes.nameref && own.value === resolved)
      return this.#bindings.get(resolved)?.at(-2)?.variable ?? this.obtainGlobal(resolved);
    return own ?? this.obtainGlobal(resolved);
  }

  /** The innermost function's scope. */
  get #local(): Scope {
    return this.#scopes.findLast(({ temporary }) => !temporary) as Scope;
  }

  #ownOf(name: string, scope: Scope): Variable | undefined {
    return this.#bindings.get(name)?.find((binding) => binding.scope === scope)?.variable;
  }

  /** The variable of the innermost function, made where there is none; `inherit` takes over a value from outside. */
  obtainLocal(name: string, options: { inherit?: boolean } = {}): Variable {
    const scope = this.#local;
    const known = this.#ownOf(name, scope);
    if (known) return known;
    const outer = this.findOwn(name);
    if (outer?.attributes.readonly && scope.depth > 0) throw new AssignmentError(name, `${name}: readonly variable`);
    const variable = options.inherit && outer ? outer.clone() : new Variable();
    this.#bind(name, scope, variable);
    return variable;
  }

  /** The variable of the outermost scope (`declare -g`). */
  obtainGlobal(name: string): Variable {
    const scope = this.#scopes[0] as Scope;
    const known = this.#ownOf(name, scope);
    if (known) return known;
    const variable = new Variable();
    this.#bind(name, scope, variable);
    return variable;
  }

  /** Assigns a string, as the shell itself does: nothing is checked or converted. */
  put(name: string, value: string, change: { exported?: boolean; readonly?: boolean } = {}): void {
    const variable = this.obtain(name);
    if (variable.array) variable.array.set(0, value);
    else variable.value = value;
    if (change.exported !== undefined || change.readonly !== undefined) variable.mark(change);
  }

  /**
   * Takes the innermost variable of a name away. A function's own keeps its place and hides those outside.
   * @throws {AssignmentError} where it is read-only
   */
  unset(name: string): boolean {
    const stack = this.#bindings.get(name);
    const binding = stack?.at(-1);
    if (!stack || !binding) return false;
    if (binding.variable.attributes.readonly)
      throw new AssignmentError(name, `${name}: cannot unset: readonly variable`);
    const { scope } = binding;
    if (scope.depth > 0 && scope === this.#scopes.at(-1)) {
      stack[stack.length - 1] = { scope, variable: new Variable() };
    } else {
      scope.names.delete(name);
      this.#unbind(name, scope);
    }
    return true;
  }

  /** Every visible name. */
  names(): string[] {
    return [...this.#bindings.keys()];
  }

  /** The names of the innermost function's own variables. */
  localNames(): string[] {
    return [...this.#local.names];
  }

  /** What a child is given: exported variables with a value. */
  exported(): { name: string; value: string }[] {
    const found: { name: string; value: string }[] = [];
    for (const [name, stack] of this.#bindings) {
      const variable = (stack[stack.length - 1] as Binding).variable;
      if (!variable.attributes.exported || variable.isArray) continue;
      const value = variable.read(this.#shell);
      if (value !== undefined) found.push({ name, value });
    }
    return found;
  }
}
