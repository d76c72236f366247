import type { EntryAttributes, LayerFile } from '../fs/layer.ts';

/** A file of a layer whose content is made when somebody first asks for it. */
export class GeneratedFile implements LayerFile {
  readonly type = 'file';
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtime: number | undefined;
  readonly #make: () => string | Uint8Array;
  #content: Uint8Array | undefined;

  constructor(make: () => string | Uint8Array, { mode = 0o644, uid = 0, gid = 0, mtime }: EntryAttributes = {}) {
    this.#make = make;
    this.mode = mode;
    this.uid = uid;
    this.gid = gid;
    this.mtime = mtime;
  }

  get content(): Uint8Array {
    if (!this.#content) {
      const made = this.#make();
      this.#content = typeof made === 'string' ? new TextEncoder().encode(made) : made;
    }
    return this.#content;
  }
}
