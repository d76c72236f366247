import type { Layer, LayerDirectory } from '../../fs/layer.ts';
import type { HistoryEntry, ImageConfig, ImageDefinition } from '../definition.ts';
import { digest } from '../digest.ts';
import { CommittedLayer } from './committed-layer.ts';

/** A step of a Dockerfile, as its author wrote it, and what it brought. */
export interface Step {
  /**
   * One instruction: `ENV A=1 B=2` (one variable without quotes, or several), `EXPOSE 80/tcp`, `CMD ["nginx"]`, `RUN …`, `COPY … …`
   * and so on; `RUN` has what `/bin/sh -c` ran.
   */
  readonly does: string;
  /** Bytes of the layer. Instructions that change the config alone have none. */
  readonly size?: number;
  /** The module with the layer's files; a layer without one is empty here, whatever it weighs. */
  readonly files?: () => Promise<{ root: () => LayerDirectory }>;
}

/** What a published image is made of. */
export interface Recipe {
  /** What tells it from others, such as `nginx:1.27.5`. */
  readonly name: string;
  /** The image below; without one the first step brings a root file system. */
  readonly from?: ImageDefinition;
  /** When the last step was made, in milliseconds since the epoch. */
  readonly created: number;
  readonly steps: readonly Step[];
  /** What the builder left in the history. */
  readonly comment?: string;
  /** Whether it was made by the builder that came before BuildKit, which words the history in another way. */
  readonly classic?: boolean;
}

const PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** What BuildKit writes beside each step of the history. */
const BUILDKIT = 'buildkit.dockerfile.v0';

const NOTHING: ImageConfig = {
  User: '',
  Env: [PATH],
  Cmd: null,
  Entrypoint: null,
  WorkingDir: '',
  Volumes: null,
  Labels: null,
  Image: '',
};

/** Makes an image as a builder does: config, history and layers follow from the same steps. */
export function cook({
  name,
  from,
  created,
  steps,
  classic = false,
  comment = classic ? '' : BUILDKIT,
}: Recipe): ImageDefinition {
  let config = from?.config ?? NOTHING;
  const layers: Layer[] = [...(from?.layers ?? [])];
  const history: HistoryEntry[] = (from?.history ?? []).map((entry) => ({ ...entry, id: undefined }));
  for (const [n, { does, size, files }] of steps.entries()) {
    config = { ...config, ...changeOf(does, config) };
    if (size !== undefined) {
      const id = `sha256:${digest(`layer ${name} ${n}`)}`;
      layers.push(new CommittedLayer({ id, size, mtime: created, files }));
    }
    history.push({
      id: undefined,
      created,
      createdBy: classic ? createdByClassic(does) : createdBy(does),
      comment,
      size: size ?? 0,
      emptyLayer: size === undefined,
    });
  }
  return {
    id: `sha256:${digest(`image ${name}`)}`,
    tags: [],
    digests: [],
    parent: '',
    comment,
    author: '',
    created,
    container: undefined,
    dockerVersion: '',
    architecture: 'amd64',
    os: 'linux',
    config,
    size: layers.reduce((sum, layer) => sum + layer.size, 0),
    layers,
    history,
  };
}

function split(does: string): { instruction: string; rest: string } {
  const [, instruction = '', rest = ''] = /^(\w+) ([\s\S]*)$/.exec(does) ?? [];
  return { instruction, rest };
}

/** The words of `["a", "b"]`. */
function list(json: string): readonly string[] {
  return JSON.parse(json) as string[];
}

function keys(names: readonly string[]): Record<string, Record<string, never>> {
  return Object.fromEntries(names.map((name) => [name, {}]));
}

/** What an instruction changes of the config. */
function changeOf(does: string, config: ImageConfig): Partial<ImageConfig> {
  const { instruction, rest } = split(does);
  switch (instruction) {
    case 'ENV': {
      const name = rest.slice(0, rest.indexOf('=') + 1);
      const others = config.Env?.some((own) => own.startsWith(name))
        ? config.Env.map((own) => (own.startsWith(name) ? rest : own))
        : [...(config.Env ?? []), rest];
      return { Env: others };
    }
    case 'LABEL': {
      const equals = rest.indexOf('=');
      return { Labels: { ...config.Labels, [rest.slice(0, equals)]: rest.slice(equals + 1) } };
    }
    case 'EXPOSE':
      return { ExposedPorts: { ...config.ExposedPorts, ...keys(rest.split(' ')) } };
    case 'VOLUME':
      return { Volumes: { ...config.Volumes, ...keys(rest.split(' ')) } };
    case 'CMD':
      return { Cmd: list(rest) };
    // It takes away what the image below runs by itself.
    case 'ENTRYPOINT':
      return { Entrypoint: list(rest), Cmd: null };
    case 'WORKDIR':
      return { WorkingDir: rest };
    case 'STOPSIGNAL':
      return { StopSignal: rest };
    case 'USER':
      return { User: rest };
    default:
      return {};
  }
}

/** How BuildKit words an instruction in the history. */
function createdBy(does: string): string {
  const { instruction, rest } = split(does);
  switch (instruction) {
    case 'EXPOSE':
      return `EXPOSE map[${rest
        .split(' ')
        .map((port) => `${port}:{}`)
        .join(' ')}]`;
    case 'VOLUME':
      return `VOLUME [${rest}]`;
    case 'CMD':
    case 'ENTRYPOINT':
      return `${instruction} [${list(rest)
        .map((word) => JSON.stringify(word))
        .join(' ')}]`;
    case 'RUN':
      return `RUN /bin/sh -c ${rest} # buildkit`;
    case 'COPY':
    case 'ADD':
      return `${does} # buildkit`;
    default:
      return does;
  }
}

/** How the builder before it did. */
function createdByClassic(does: string): string {
  const { instruction, rest } = split(does);
  switch (instruction) {
    case 'RUN':
      return `/bin/sh -c ${rest}`;
    case 'ADD':
    case 'COPY':
      return `/bin/sh -c #(nop) ${does} `;
    case 'WORKDIR':
      return `/bin/sh -c #(nop) ${does}`;
    default:
      return `/bin/sh -c #(nop)  ${createdBy(does)}`;
  }
}
