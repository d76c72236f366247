import { type Layer, type LayerDirectory, layer } from '../fs/layer.ts';
import type { HistoryEntry, ImageConfig, ImageDefinition } from './definition.ts';
import { digest } from './digest.ts';

const PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** When the images of a fresh machine were made. */
const CREATED = Date.UTC(2025, 11, 18, 9, 30);
const DOCKER_VERSION = '20.10.24+dfsg1';

/** The config of an image that says nothing. */
const EMPTY: ImageConfig = {
  User: '',
  Env: null,
  Cmd: null,
  Entrypoint: null,
  WorkingDir: '',
  Volumes: null,
  Labels: null,
  Image: '',
};

const sha = (text: string) => `sha256:${digest(text)}`;

/** An image made of one archive, as `docker import` makes them. The tree is made when it is first looked into. */
export function importedImage(options: {
  tag: string;
  /** Bytes. */
  size: number;
  cmd: readonly string[];
  root: () => LayerDirectory;
}): ImageDefinition {
  const { tag, size, cmd, root } = options;
  const id = sha(`image ${tag}`);
  return {
    id,
    tags: [tag],
    digests: [],
    parent: '',
    comment: 'Imported from -',
    author: '',
    created: CREATED,
    container: undefined,
    dockerVersion: DOCKER_VERSION,
    architecture: 'amd64',
    os: 'linux',
    config: { ...EMPTY, Cmd: cmd },
    size,
    layers: [lazyLayer(sha(`layer ${tag}`), size, root)],
    history: [{ id, created: CREATED, createdBy: '', comment: 'Imported from -', size, emptyLayer: false }],
  };
}

/** A step of a Dockerfile. */
export interface BuildStep {
  /** As `docker history` shows it behind `/bin/sh -c #(nop) `. */
  instruction: string;
  config: Partial<ImageConfig>;
  /** The files that it brings, which count for nothing: the image below is as large as all of them are in life. */
  root?: () => LayerDirectory;
}

/**
 * An image built on another one, as `docker build` makes them: an intermediate image for each step but the last.
 */
export function builtImage(base: ImageDefinition, tag: string, steps: readonly BuildStep[]): ImageDefinition[] {
  const images: ImageDefinition[] = [];
  let parent = base;
  steps.forEach(({ instruction, config, root }, i) => {
    const last = i === steps.length - 1;
    const id = sha(`image ${tag} ${i}`);
    const created = CREATED + (i + 1) * 1000;
    const command = ['/bin/sh', '-c', `#(nop) ${instruction}`];
    const history: HistoryEntry = {
      id,
      created,
      createdBy: command.join(' '),
      comment: '',
      size: 0,
      emptyLayer: !root,
    };
    const merged = { ...parent.config, Env: parent.config.Env ?? [PATH], ...config };
    const image: ImageDefinition = {
      ...parent,
      id,
      tags: last ? [tag] : [],
      digests: [],
      parent: parent.id,
      comment: '',
      created,
      container: { id: digest(`container ${tag} ${i}`), command },
      config: { ...merged, Image: parent.id },
      layers: root ? [...parent.layers, lazyLayer(sha(`layer ${tag} ${i}`), 0, root)] : parent.layers,
      history: [...parent.history, history],
    };
    images.push(image);
    parent = image;
  });
  return images;
}

/** Adds variables behind those that an image has. */
export function withEnv(image: ImageDefinition, ...variables: string[]): string[] {
  return [...(image.config.Env ?? [PATH]), ...variables];
}

/** A layer whose tree is made when it is first looked into. */
export function lazyLayer(id: string, size: number, root: () => LayerDirectory): Layer {
  let made: Layer | undefined;
  const get = () => {
    made ??= layer({ id, size, mtime: CREATED, root: root() });
    return made;
  };
  return {
    id,
    size,
    mtime: CREATED,
    get root() {
      return get().root;
    },
  };
}
