/** An expansion that cannot be done: the rest of the line is given up. The message comes behind the shell's prefix. */
export class ExpansionError extends Error {
  /** Whether a shell that is not interactive ends, and with which status. */
  readonly exits: number | undefined;

  constructor(message: string, exits?: number) {
    super(message);
    this.exits = exits;
  }
}
