/** A transfer that failed: libcurl's number, which is the exit status, and what is printed behind it. */
export class CurlError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** The command line makes no sense. `hint` points to --help. */
export class CurlUsageError extends Error {}

export const BAD_URL = 'URL using bad/illegal format or missing URL';
