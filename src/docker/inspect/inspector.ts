import { CliError } from '../cli/error.ts';

/** Collects what is inspected, and says it at the end (docker/cli, inspect.Inspector). */
export interface Inspector {
  /** @throws {Error} where a template cannot be executed on it; what was said before stays */
  add(json: unknown): void;
  /** All of it, with its newline. */
  flush(): string;
}

/** The objects as one JSON list: indented, or all on one line, as `--format json` has it since docker/cli 23.0. */
export class JsonInspector implements Inspector {
  readonly #elements: unknown[] = [];
  readonly #indent: number;

  constructor(indent = 4) {
    this.#indent = indent;
  }

  add(json: unknown): void {
    this.#elements.push(json);
  }

  flush(): string {
    return `${JSON.stringify(this.#elements, null, this.#indent)}\n`;
  }
}

/** Asks for objects one by one and says them, then tells of those that failed. */
export async function inspectAll(
  names: readonly string[],
  inspector: Inspector,
  get: (name: string) => Promise<unknown>,
  failureOf: (error: unknown) => string,
): Promise<{ output: string; failures: string[] }> {
  const failures: string[] = [];
  for (const name of names) {
    let json: unknown;
    try {
      json = await get(name);
    } catch (error) {
      failures.push(failureOf(error));
      continue;
    }
    try {
      inspector.add(json);
    } catch (error) {
      failures.push((error as Error).message);
    }
  }
  return { output: inspector.flush(), failures };
}

/** Ends a command with what failed, if anything did. */
export function tellFailures(failures: readonly string[]): number {
  if (failures.length > 0) throw new CliError(failures.join('\n'));
  return 0;
}
