/** A program that is none. */
export class AwkSyntaxError extends Error {
  readonly line: number;
  /** How busybox says it; mawk's words are the message. */
  readonly busybox: string;
  /** mawk names the line in another way. */
  readonly bare: boolean;

  constructor(message: string, line: number, options: { busybox?: string; bare?: boolean } = {}) {
    super(message);
    this.line = line;
    this.busybox = options.busybox ?? 'Unexpected token';
    this.bare = options.bare ?? false;
  }
}

/** All that mawk found wrong with a program, in the order in which it was found. */
export class AwkFaults extends Error {
  readonly faults: readonly AwkSyntaxError[];

  constructor(faults: readonly AwkSyntaxError[]) {
    super(faults.map(({ message }) => message).join('; '));
    this.faults = faults;
  }
}
