/** Ends a command: what goes to its standard error (nothing where empty), and its exit status. */
export class CliError extends Error {
  readonly status: number;

  constructor(message: string, status = 1) {
    super(message);
    this.status = status;
  }
}

/** What the client says of an error of the daemon's. */
export function daemonError(error: { message: string }): string {
  return `Error response from daemon: ${error.message}`;
}
