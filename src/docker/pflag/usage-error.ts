/** Flags that cannot be understood, in pflag's words: `unknown flag: --bogus`. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
