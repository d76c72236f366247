/** An `error` that a Go function would return: its message, without a stack of ours. Whoever calls knows what to add. */
export class GoError extends Error {
  override readonly name: string = 'GoError';
}
