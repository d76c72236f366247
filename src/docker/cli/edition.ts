import type { DockerClient } from '../../engine/api.ts';
import type { Program } from '../../kernel/process.ts';

/** A version of the docker command. */
export interface DockerCommand {
  program(client: DockerClient): Program;
  /** What could stand in the place of the word at the cursor. @param words those before it, `docker` first */
  complete(words: readonly string[], current: string, client: DockerClient): Promise<string[]>;
}

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
