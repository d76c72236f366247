/** Ends a command with a message (none where empty) and a status. */
export class Failure extends Error {
  readonly status: number | undefined;

  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}

/** Wrong usage: GNU's says the message and points to --help, busybox's prints its usage (and the message, if `always`). */
export class UsageError extends Error {
  readonly always: boolean;
  /** The exit status, where it is not the command's usual one. */
  readonly status: number | undefined;

  constructor(message: string, options: { always?: boolean; status?: number } = {}) {
    super(message);
    this.always = options.always ?? false;
    this.status = options.status;
  }
}
