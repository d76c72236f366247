import type { DockerCommand } from '../cli/edition.ts';
import { legacyComplete } from '../legacy/complete.ts';
import type { LegacyEdition } from '../legacy/edition.ts';
import { levelled } from '../legacy/log.ts';
import { legacyProgram } from '../legacy/program.ts';
import { repositoryProblem } from '../legacy/repository.ts';
import { quote } from '../strconv/quote.ts';
import { commands } from './1.4/commands.ts';
import { globals } from './1.4/globals.ts';

const generalHelp = (flags: string, names: string) =>
  `Usage: docker [OPTIONS] COMMAND [arg...]\n\nContainers for programs on Linux.\n\nOptions:\n${flags}\nCommands:\n${names}\nRun 'docker COMMAND --help' for more information on a command.\n`;

function namespaceProblem(namespace: string): string | undefined {
  if (!/^[a-z0-9_-]*$/.test(namespace)) {
    return `Invalid namespace name (${namespace}). Only [a-z0-9-_] are allowed.`;
  }
  if (namespace.length < 4 || namespace.length > 30) {
    return `Invalid namespace name (${namespace}). Cannot be fewer than 4 or more than 30 characters.`;
  }
  if (/^-|-$/.test(namespace)) return `Invalid namespace name (${namespace}). Cannot begin or end with a hyphen.`;
  return namespace.includes('--')
    ? `Invalid namespace name (${namespace}). Cannot contain consecutive hyphens.`
    : undefined;
}

/** The client of Docker 1.4.1. */
export const client1_4: LegacyEdition = {
  version: '1.4.1',
  apiVersion: '1.16',
  gitCommit: '5bc2ff8',
  goVersion: 'go1.3.3',
  tellsPlatform: true,
  log: levelled,
  run: {
    hostConfigAtStart: false,
    refusesAttachedDetach: false,
    checksTerminal: true,
    checksAddress: true,
    exposesRanges: true,
    refusesLinks: true,
    invalidSize: (text) => `invalid size: '${text}'`,
  },
  commands,
  globals,
  caseOrder: 'upper',
  usageLine: (name, signature, flags) => `${name} ${flags ? '[OPTIONS] ' : ''}${signature}`,
  wrongUsage: generalHelp,
  generalHelp,
  helpsWithRest: false,
  ps: { command: quote, linkNames: false },
  port: { missing: (port, protocol) => `${port}/${protocol}` },
  inspect: { finalNewline: true },
  logTime: (time) => `${time} `,
  missingImage: (image) => (/:[^/]*$/.test(image) ? image : `${image}:latest`),
  pullStatus: true,
  info: { machine: true },
  unreachableHint: '. Are you trying to connect to a TLS-enabled daemon without TLS?',
  repositoryProblem: (name) => repositoryProblem(name, namespaceProblem),
};

/** The docker command of Docker 1.4. */
export const docker1_4: DockerCommand = {
  program: (client) => legacyProgram(client, client1_4),
  complete: async (words, current, client) => legacyComplete(client1_4, words, current, client),
};
