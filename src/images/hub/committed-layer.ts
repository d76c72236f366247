import { directory, type Layer, type LayerDirectory } from '../../fs/layer.ts';

/** A layer of a published image. Its files come with the image: nobody may look into it before {@link fetch}. */
export class CommittedLayer implements Layer {
  readonly id: string;
  readonly size: number;
  readonly mtime: number;
  readonly #files: (() => Promise<{ root: () => LayerDirectory }>) | undefined;
  #make: (() => LayerDirectory) | undefined;
  #root: LayerDirectory | undefined;

  constructor(options: {
    id: string;
    size: number;
    mtime: number;
    files: (() => Promise<{ root: () => LayerDirectory }>) | undefined;
  }) {
    this.id = options.id;
    this.size = options.size;
    this.mtime = options.mtime;
    this.#files = options.files;
    if (!options.files) this.#make = () => directory();
  }

  /** Loads the module that makes its files. */
  async fetch(): Promise<void> {
    if (this.#files) this.#make = (await this.#files()).root;
  }

  get root(): LayerDirectory {
    if (!this.#make) throw new Error(`layer ${this.id} was not fetched`);
    this.#root ??= this.#make();
    return this.#root;
  }
}
