import type { DockerClient } from '../../engine/api.ts';
import type { Program } from '../../kernel/process.ts';

/** What docker offers for a word. */
export interface DockerCompletion {
  readonly candidates: readonly string[];
  /** What was chosen is not the end of the word. */
  readonly noSpace?: boolean;
  /** The names of files do as well. */
  readonly orFiles?: boolean;
}

/** A version of the docker command. */
export interface DockerCommand {
  program(client: DockerClient): Program;
  /**
   * What could stand in the place of the word at the cursor, as docker's own completion for bash has it.
   * @param words those before it, `docker` first
   * @param variables the names of the environment's
   */
  complete(
    words: readonly string[],
    current: string,
    client: DockerClient,
    variables: readonly string[],
  ): Promise<DockerCompletion>;
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
