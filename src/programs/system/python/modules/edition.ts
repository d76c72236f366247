/** A Python, as it is installed somewhere. */
export interface PythonEdition {
  /** Such as `3.11.2`. */
  readonly version: string;
  /** What flask's server calls itself before that. */
  readonly werkzeug: string;
  /** Where packages must be to be found; undefined where all that is simulated is there. */
  readonly site: string | undefined;
}

/** Debian's. */
export const DEBIAN: PythonEdition = { version: '3.11.2', werkzeug: '2.2.2', site: undefined };
