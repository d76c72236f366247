/** What a version of the docker command says of itself. */
export interface ClientEdition {
  version: string;
  /** What it would speak with a daemon of its own age. */
  defaultApiVersion: string;
  gitCommit: string;
  goVersion: string;
  /** As `docker version` prints it: `Fri May 30 12:07:14 2025`. */
  built: string;
}
