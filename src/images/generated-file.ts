import type { EntryAttributes, LayerFile } from '../fs/layer.ts';

/** A file of a layer whose text is made when somebody first asks for it. */
export class GeneratedFile implements LayerFile {
  readonly type = 'file';
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtime: number | undefined;
  readonly #make: () => string;
  #content: Uint8Array | undefined;

  constructor(make: () => string, { mode = 0o644, uid = 0, gid = 0, mtime }: EntryAttributes = {}) {
    this.#make = make;
    this.mode = mode;
    this.uid = uid;
    this.gid = gid;
    this.mtime = mtime;
  }

  get content(): Uint8Array {
    this.#content ??= new TextEncoder().encode(this.#make());
    return this.#content;
  }
}
