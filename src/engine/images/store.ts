import type { Layer } from '../../fs/layer.ts';
import { notFound, serverError } from '../errors.ts';
import { IdMap } from '../ids.ts';
import type { EngineImage } from './image.ts';
import { formatReference, parseReference, withDefaultTag } from './reference.ts';

const ALGORITHM = 'sha256:';
const HEX_PREFIX = /^[0-9a-f]+$/;

/** What is kept of an image beside itself. */
export interface ImageRecord {
  readonly image: EngineImage;
  /** Whether it was made on this machine, and so must be saved as a whole. */
  readonly local: boolean;
  /** Milliseconds since the epoch; 0 for never. */
  lastTagged: number;
}

/** The images by id (without the algorithm), in the order in which they came, with their names. */
export class ImageStore {
  readonly #images = new IdMap<ImageRecord>();
  /** `busybox:latest` and `busybox@sha256:…` to ids. */
  readonly #references = new Map<string, string>();
  /** The other way round, each sorted. */
  readonly #names = new Map<string, string[]>();
  readonly #children = new Map<string, Set<string>>();
  /** Layers that containers go on using when their image is gone. */
  readonly #kept = new Map<string, readonly Layer[]>();

  add(image: EngineImage, options: { local: boolean; lastTagged?: number }): ImageRecord {
    const there = this.get(image.id);
    if (there) return there;
    const record = { image, local: options.local, lastTagged: options.lastTagged ?? 0 };
    this.#images.set(bare(image.id), record);
    if (image.parent !== '') {
      const children = this.#children.get(image.parent);
      if (children) children.add(image.id);
      else this.#children.set(image.parent, new Set([image.id]));
    }
    return record;
  }

  /** @param keepLayers whether a container still stands on it */
  remove({ image }: ImageRecord, keepLayers: boolean): void {
    this.#images.delete(bare(image.id));
    this.#children.get(image.parent)?.delete(image.id);
    if (keepLayers) this.#kept.set(image.id, image.layers);
  }

  get(id: string): ImageRecord | undefined {
    return this.#images.get(bare(id));
  }

  all(): ImageRecord[] {
    return [...this.#images.values()];
  }

  children(id: string): string[] {
    return [...(this.#children.get(id) ?? [])];
  }

  layers(id: string): readonly Layer[] | undefined {
    return this.get(id)?.image.layers ?? this.#kept.get(id);
  }

  /** Ids of images that are gone, whose layers are kept. */
  keptLayers(): ReadonlyMap<string, readonly Layer[]> {
    return this.#kept;
  }

  keepLayers(id: string, layers: readonly Layer[]): void {
    this.#kept.set(id, layers);
  }

  forgetLayers(id: string): void {
    this.#kept.delete(id);
  }

  // Names.

  /** Gives an image a name; another one that had it loses it. */
  tag(reference: string, id: string): void {
    this.untag(reference);
    this.#references.set(reference, id);
    this.#names.set(id, [...this.referencesOf(id), reference].sort());
  }

  untag(reference: string): void {
    const id = this.#references.get(reference);
    if (id === undefined) return;
    this.#references.delete(reference);
    const left = this.referencesOf(id).filter((other) => other !== reference);
    if (left.length > 0) this.#names.set(id, left);
    else this.#names.delete(id);
  }

  /** The id behind a full reference. */
  resolve(reference: string): string | undefined {
    return this.#references.get(reference);
  }

  /** All names of an image: tags and digests, sorted. */
  referencesOf(id: string): readonly string[] {
    return this.#names.get(id) ?? [];
  }

  tagsOf(id: string): string[] {
    return this.referencesOf(id).filter((reference) => !reference.includes('@'));
  }

  digestsOf(id: string): string[] {
    return this.referencesOf(id).filter((reference) => reference.includes('@'));
  }

  references(): [string, string][] {
    return [...this.#references];
  }

  /** By name, id or the beginning of an id. @throws 400, 404 */
  find(text: string): ImageRecord {
    const isId = text.startsWith(ALGORITHM) || /^[0-9a-f]{64}$/.test(text);
    if (isId) {
      const record = this.#match(text);
      if (record) return record;
      throw notFound(`No such image: ${ALGORITHM}${bare(text)}`);
    }
    const known = this.#references.get(text) ?? this.#references.get(`${text}:latest`);
    const quick = known === undefined ? undefined : this.get(known);
    if (quick) return quick;
    const reference = withDefaultTag(parseReference(text));
    const id = this.#references.get(formatReference(reference)) ?? this.#digestOnly(reference.name, reference.digest);
    const named = id === undefined ? undefined : this.get(id);
    const found = named ?? (HEX_PREFIX.test(text) ? this.#match(text) : undefined);
    if (!found) throw notFound(`No such image: ${formatReference(reference)}`);
    return found;
  }

  /** `name:tag@digest` counts as `name@digest`. */
  #digestOnly(name: string, digest: string | undefined): string | undefined {
    return digest === undefined ? undefined : this.#references.get(`${name}@${digest}`);
  }

  #match(prefix: string): ImageRecord | undefined {
    const match = this.#images.match(bare(prefix));
    if (match.found) return match.found;
    if (match.ambiguous) throw serverError(`Multiple IDs found with provided prefix: ${prefix}`);
    return undefined;
  }
}

function bare(id: string): string {
  return id.startsWith(ALGORITHM) ? id.slice(ALGORITHM.length) : id;
}

/** Whether what was asked for is the image's id or its beginning, and no name. */
export function isIdPrefix(id: string, text: string): boolean {
  return id.startsWith(text) || id.startsWith(`${ALGORITHM}${text}`);
}
