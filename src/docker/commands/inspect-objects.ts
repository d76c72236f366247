import { ApiError, type DockerClient } from '../../engine/api.ts';
import type { Cli } from '../cli/cli.ts';
import { daemonError } from '../cli/error.ts';
import type { FlagDefinition } from '../cli/flags.ts';
import { type Inspector, inspectAll, JsonInspector, tellFailures } from '../inspect/inspector.ts';
import type { ObjectKind } from '../inspect/types.ts';

/** The flag that all inspecting commands have. */
export const formatFlag: FlagDefinition = {
  name: 'format',
  short: 'f',
  type: 'string',
  usage: 'How to show it: json, or a Go template',
};

/** How each kind is asked for. */
const GETTERS: Readonly<Record<ObjectKind, (client: DockerClient, name: string, size: boolean) => Promise<unknown>>> = {
  container: (client, name, size) => client.containerInspect(name, { size }),
  image: (client, name) => client.imageInspect(name),
  network: (client, name) => client.networkInspect(name),
  volume: (client, name) => client.volumeInspect(name),
};

/**
 * Prints objects of given kinds; each name is tried as each kind in turn.
 * @param options.typedOnly whether templates see only what the client has decoded, and not the daemon's own JSON as well
 */
export async function inspectObjects(
  cli: Cli,
  names: readonly string[],
  kinds: readonly ObjectKind[],
  options: { format: string; size?: boolean; typedOnly?: boolean },
): Promise<number> {
  let found: ObjectKind = kinds[0] ?? 'container';
  const inspector = await inspectorFor(cli, options, () => found);
  const { output, failures } = await inspectAll(
    names,
    inspector,
    async (name) => {
      for (const kind of kinds) {
        const json = await attempt(cli, kind, name, options.size ?? false, kinds.length > 1);
        if (json !== undefined) {
          found = kind;
          if (options.size && kind !== 'container') await cli.complain(`WARNING: --size ignored for ${kind}\n`);
          return json;
        }
      }
      throw new Error(`Error: No such object: ${name}`);
    },
    (error) => {
      if (error instanceof ApiError) return daemonError(error);
      return (error as Error).message;
    },
  );
  await cli.print(output);
  return tellFailures(failures);
}

async function attempt(
  cli: Cli,
  kind: ObjectKind,
  name: string,
  size: boolean,
  othersFollow: boolean,
): Promise<unknown> {
  try {
    return await cli.ask((client) => GETTERS[kind](client, name, size));
  } catch (error) {
    if (othersFollow && error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}

async function inspectorFor(
  cli: Cli,
  { format, typedOnly = false }: { format: string; typedOnly?: boolean },
  kind: () => ObjectKind,
): Promise<Inspector> {
  if (format === '') return new JsonInspector();
  if (format === 'json') return new JsonInspector(0);
  const [{ TemplateInspector }, { TYPES }] = await cli.load(
    Promise.all([import('../inspect/template-inspector.ts'), import('../inspect/types.ts')]),
  );
  return new TemplateInspector(format, () => TYPES[kind()], typedOnly);
}
