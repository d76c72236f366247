import { version } from '../package.json';

/** A sub-command of `linkyard`. */
export interface Command {
  /**
   * Runs it and answers the exit status; 2 means that it was called wrongly.
   * @param args the arguments after the sub-command's name
   * @param root the project's folder
   */
  run(args: readonly string[], root: string): Promise<number>;
}

interface Entry {
  /** One line for `linkyard --help`. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** The sub-commands by name; each is loaded only when it runs. */
const commands: Readonly<Record<string, Entry>> = {
  lesson: {
    summary: 'validate lessons, and follow each step’s solution and mistakes',
    load: async () => (await import('./lesson.ts')).lessonCommand,
  },
  transcript: {
    summary: 'run the commands of a file on a fresh machine, and print the transcript',
    load: async () => (await import('./transcript.ts')).transcriptCommand,
  },
};

function help(): string {
  const width = Math.max(0, ...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return ['Usage: linkyard [--help | --version] COMMAND …', ...(lines.length > 0 ? ['', ...lines] : []), ''].join('\n');
}

/**
 * The command `linkyard`.
 * @param args without the program's name
 * @param root the project's folder
 * @returns the exit status
 */
export async function main(args: readonly string[], root: string): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version') {
    process.stdout.write(`linkyard ${version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h') {
    process.stdout.write(help());
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return (await command.load()).run(rest, root);
  process.stderr.write(name === undefined ? help() : `linkyard: no command ${name}; linkyard --help lists them\n`);
  return 2;
}
