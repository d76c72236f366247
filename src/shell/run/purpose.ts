/** What a command is run for. */
export interface Purpose {
  /** Nothing comes after it: a program may take this process's place. */
  last?: boolean;
  /** The process was made for this one command (a stage of a pipeline, a job in the background). */
  sole?: boolean;
}

/** How a text is run. */
export interface TextOptions {
  /** What BASH_SOURCE calls it. */
  name: string;
  firstLine?: number;
  /** Nothing comes after it: the last program of it may take the shell's place. */
  last?: boolean;
  /** What the text came from, where a message says so: `eval`, `-c`. */
  origin?: string;
}
