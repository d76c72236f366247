import type { ClientEdition, DockerCommand } from '../cli/edition.ts';
import { dockerProgram } from '../cli/root.ts';

/** The client with which the engine 20.10 was recorded. */
export const client28: ClientEdition = {
  version: '28.2.2',
  defaultApiVersion: '1.50',
  gitCommit: 'e6534b4',
  goVersion: 'go1.24.3',
  built: 'Fri May 30 12:07:14 2025',
};

/** The docker command of that client. */
export const docker28: DockerCommand = {
  program: (client) => dockerProgram(client, client28),
  complete: async (...typed) => (await import('../completion.ts')).completionOf(...typed),
};
