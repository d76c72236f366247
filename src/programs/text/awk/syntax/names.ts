import { AwkSyntaxError } from './fault.ts';

type Kind = 'variable' | 'array';

/** A name that stood where an argument of a function stands: what it is may only be known later. */
interface Argument {
  called: string;
  index: number;
  name: string;
  line: number;
}

/** What each name stands for: mawk wants a name to be one thing from its first use on. */
export class Names {
  readonly #globals = new Map<string, Kind>();
  readonly #functions = new Map<string, { parameters: readonly string[]; kinds: Map<string, Kind> }>();
  readonly #arguments: Argument[] = [];
  readonly #calls: { name: string; count: number; line: number }[] = [];
  #local: { parameters: readonly string[]; kinds: Map<string, Kind> } | undefined;

  /** From here on the parameters of a function hide what is outside. */
  enter(name: string, parameters: readonly string[]): void {
    this.#local = { parameters, kinds: new Map() };
    this.#functions.set(name, this.#local);
  }

  leave(): void {
    this.#local = undefined;
  }

  get inFunction(): boolean {
    return this.#local !== undefined;
  }

  isArray(name: string): boolean {
    return (this.#local?.kinds.get(name) ?? this.#globals.get(name)) === 'array';
  }

  has(name: string): boolean {
    return this.#functions.has(name);
  }

  /** @returns what is wrong with using the name so */
  use(name: string, kind: Kind, line: number): AwkSyntaxError | undefined {
    const local = this.#local?.parameters.includes(name) ? this.#local : undefined;
    const kinds = local?.kinds ?? this.#globals;
    const known = kinds.get(name);
    if (known === undefined) kinds.set(name, kind);
    if (known === undefined || known === kind) return undefined;
    return new AwkSyntaxError(`illegal reference to ${local ? 'local ' : ''}${known} ${name}`, line);
  }

  call(name: string, count: number, line: number): void {
    this.#calls.push({ name, count, line });
  }

  argument(called: string, index: number, name: string, line: number): void {
    if (!this.#local?.parameters.includes(name)) this.#arguments.push({ called, index, name, line });
  }

  /** What is wrong with the calls, once all functions are known. `end` is the last line. */
  check(end: number): AwkSyntaxError[] {
    const unknown = this.#calls
      .filter(({ name }) => !this.#functions.has(name))
      .map(
        ({ name }) =>
          new AwkSyntaxError(`function ${name} never defined`, end, { busybox: 'Call to undefined function' }),
      );
    const many = this.#calls
      .filter(({ name, count }) => count > (this.#functions.get(name)?.parameters.length ?? count))
      .map(({ name, line }) => new AwkSyntaxError(`too many arguments in call to ${name}`, line));
    const wrong = this.#arguments.filter(({ called, index, name }) => {
      const definition = this.#functions.get(called);
      const kind = definition?.kinds.get(definition.parameters[index] ?? '');
      const known = this.#globals.get(name);
      return kind !== undefined && known !== undefined && kind !== known;
    });
    return [
      ...unknown.reverse(),
      ...many,
      ...wrong.map(
        ({ called, index, line }) => new AwkSyntaxError(`type error in arg(${index + 1}) in call to ${called}`, line),
      ),
    ];
  }
}
