import { concat } from '../../../kernel/stream.ts';
import { decodeText } from '../../text.ts';
import { BLOCK, HeaderError, type Member, readHeader, readPax, writeHeader } from './header.ts';

/** So many bytes are written at once: twenty blocks, and the end of an archive is filled up to them. */
const RECORD = 20 * BLOCK;

/** Writes an archive. */
export class ArchiveWriter {
  readonly #write: (data: Uint8Array) => Promise<void>;
  readonly #record: number;
  #length = 0;

  /** @param record what the end is filled up to */
  constructor(write: (data: Uint8Array) => Promise<void>, record: number = RECORD) {
    this.#write = write;
    this.#record = record;
  }

  async add(member: Member, content?: Uint8Array): Promise<void> {
    for (const block of writeHeader(member)) await this.#put(block);
    if (!content || content.length === 0) return;
    await this.#put(content);
    const rest = content.length % BLOCK;
    if (rest > 0) await this.#put(new Uint8Array(BLOCK - rest));
  }

  /** Two empty blocks, and as many as fill the record. */
  async finish(): Promise<void> {
    await this.#put(new Uint8Array(2 * BLOCK));
    const rest = this.#length % this.#record;
    if (rest > 0) await this.#put(new Uint8Array(this.#record - rest));
  }

  async #put(data: Uint8Array): Promise<void> {
    this.#length += data.length;
    await this.#write(data);
  }
}

/** Reads an archive, member by member. */
export class ArchiveReader {
  readonly #read: () => Promise<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);
  #content = 0;

  /** @param read the next bytes, none at the end */
  constructor(read: () => Promise<Uint8Array>) {
    this.#read = read;
  }

  /** @returns nothing at the end @throws {HeaderError} */
  async next(): Promise<Member | undefined> {
    await this.#skip(this.#content);
    let more: Partial<Member> = {};
    for (;;) {
      const block = await this.#take(BLOCK);
      if (block.length === 0) return undefined;
      if (block.length < BLOCK) throw new HeaderError('short');
      const header = readHeader(block);
      if (!header) return undefined;
      const { flag, ...member } = header;
      if (flag === 'L' || flag === 'K') {
        const text = decodeText(await this.#padded(member.size)).replace(/\0[\s\S]*$/, '');
        more = { ...more, ...(flag === 'L' ? { name: text } : { target: text }) };
      } else if (flag === 'x') {
        more = { ...more, ...readPax(await this.#padded(member.size)) };
      } else if (flag === 'g') {
        await this.#padded(member.size);
      } else {
        const whole = { ...member, ...more };
        this.#content = Math.ceil(whole.size / BLOCK) * BLOCK;
        return whole;
      }
    }
  }

  /** The content of the member that was read last; once. */
  async content(size: number): Promise<Uint8Array> {
    this.#content = 0;
    return this.#padded(size);
  }

  async #padded(size: number): Promise<Uint8Array> {
    const data = await this.#take(Math.ceil(size / BLOCK) * BLOCK);
    return data.subarray(0, size);
  }

  async #take(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let length = 0;
    while (length < count) {
      if (this.#held.length === 0) {
        this.#held = await this.#read();
        if (this.#held.length === 0) break;
      }
      const part = this.#held.subarray(0, count - length);
      this.#held = this.#held.subarray(part.length);
      parts.push(part);
      length += part.length;
    }
    return concat(parts);
  }

  async #skip(count: number): Promise<void> {
    for (let left = count; left > 0; ) {
      const part = await this.#take(Math.min(left, 65536));
      if (part.length === 0) return;
      left -= part.length;
    }
  }
}
