const BEL = 7;
const BACKSPACE = 8;
const TAB = 9;
const CR = 13;
const ESC = 27;

/** Follows the cursor's column through what is written to a terminal, as n_tty of Linux does, and past escape sequences. */
export class ColumnCounter {
  column = 0;
  #escape: 'none' | 'begun' | 'csi' | 'osc' = 'none';

  write(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.#escape !== 'none') this.#inEscape(byte);
      else if (byte === ESC) this.#escape = 'begun';
      else if (byte === CR) this.column = 0;
      else if (byte === BACKSPACE) this.column = Math.max(0, this.column - 1);
      else if (byte === TAB) this.column += 8 - (this.column % 8);
      // Bytes that continue a UTF-8 character add none.
      else if (byte >= 32 && byte !== 127 && (byte & 0xc0) !== 0x80) this.column += 1;
    }
  }

  #inEscape(byte: number): void {
    if (this.#escape === 'begun') {
      this.#escape = byte === 0x5b ? 'csi' : byte === 0x5d ? 'osc' : 'none';
    } else if (this.#escape === 'csi') {
      if (byte >= 0x40 && byte <= 0x7e) this.#escape = 'none';
    } else if (byte === BEL || byte === ESC) {
      this.#escape = byte === ESC ? 'begun' : 'none';
    }
  }
}
