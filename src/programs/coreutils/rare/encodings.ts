/** A way to write bytes as printable characters. */
export interface Encoding {
  encode(data: Uint8Array): string;
  /** Decodes as far as it is valid. */
  decode(text: string): { bytes: Uint8Array; valid: boolean };
  /** What belongs to it, for those who ignore the rest. */
  alphabet: RegExp;
}

/** Groups of bits, of which each character has so many (RFC 4648). `padded` fills the last group with `=`. */
function bits(letters: string, width: number, group: number): Encoding {
  const alphabet = new RegExp(`[${letters.replace(/[-\]\\]/g, '\\$&')}=]`);
  return {
    alphabet,
    encode(data) {
      let text = '';
      let held = 0;
      let count = 0;
      for (const byte of data) {
        held = (held << 8) | byte;
        count += 8;
        for (; count >= width; count -= width) text += letters[(held >> (count - width)) & (2 ** width - 1)];
        held &= 2 ** count - 1;
      }
      if (count > 0) text += letters[(held << (width - count)) & (2 ** width - 1)];
      return text.padEnd(Math.ceil(text.length / group) * group, '=');
    },
    decode(text) {
      const bytes: number[] = [];
      for (let at = 0; at < text.length; at += group) {
        const part = text.slice(at, at + group);
        if (group === 8 && part.length < group) return { bytes: Uint8Array.from(bytes), valid: false };
        const digits = part.replace(/=+$/, '');
        let held = 0;
        let count = 0;
        for (const char of digits) {
          const value = letters.indexOf(char);
          if (value < 0) return { bytes: Uint8Array.from(bytes), valid: false };
          held = (held << width) | value;
          count += width;
          if (count < 8) continue;
          count -= 8;
          bytes.push((held >> count) & 255);
          held &= 2 ** count - 1;
        }
        // What is left over must not be a whole character, nor anything but zeros.
        const whole = Math.floor((digits.length * width) / 8);
        const fits = digits.length === Math.ceil((whole * 8) / width) && held === 0;
        if (part.length < group || !fits) return { bytes: Uint8Array.from(bytes), valid: false };
      }
      return { bytes: Uint8Array.from(bytes), valid: true };
    },
  };
}

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LETTERS = `${CAPITALS}${CAPITALS.toLowerCase()}0123456789`;

function binary(mostFirst: boolean): Encoding {
  const turned = (digits: string) => (mostFirst ? digits : [...digits].reverse().join(''));
  return {
    alphabet: /[01]/,
    encode: (data) => Array.from(data, (byte) => turned(byte.toString(2).padStart(8, '0'))).join(''),
    decode(text) {
      const digits = /^(?:[01]{8})*/.exec(text)?.[0] ?? '';
      const bytes = (digits.match(/.{8}/g) ?? []).map((each) => Number.parseInt(turned(each), 2));
      return { bytes: Uint8Array.from(bytes), valid: digits.length === text.length };
    },
  };
}

const Z85 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

/** Four bytes in five characters (ZeroMQ's RFC 32). */
const z85: Encoding = {
  alphabet: /[-0-9a-zA-Z.:+=^!/*?&<>()[\]{}@%$#]/,
  encode(data) {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    let text = '';
    for (let at = 0; at + 4 <= data.length; at += 4) {
      let value = view.getUint32(at);
      let part = '';
      for (let n = 0; n < 5; n++) {
        part = (Z85[value % 85] as string) + part;
        value = Math.floor(value / 85);
      }
      text += part;
    }
    return text;
  },
  decode(text) {
    const bytes: number[] = [];
    for (let at = 0; at < text.length; at += 5) {
      const digits = [...text.slice(at, at + 5)].map((char) => Z85.indexOf(char));
      const value = digits.reduce((sum, digit) => sum * 85 + digit, 0);
      if (digits.length < 5 || digits.includes(-1) || value >= 2 ** 32)
        return { bytes: Uint8Array.from(bytes), valid: false };
      bytes.push(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
    }
    return { bytes: Uint8Array.from(bytes), valid: true };
  },
};

/** By the names of basenc's options. */
export const ENCODINGS: Readonly<Record<string, Encoding>> = {
  base64: bits(`${LETTERS}+/`, 6, 4),
  base64url: bits(`${LETTERS}-_`, 6, 4),
  base32: bits(`${CAPITALS}234567`, 5, 8),
  base32hex: bits(`0123456789${CAPITALS.slice(0, 22)}`, 5, 8),
  base16: bits('0123456789ABCDEF', 4, 2),
  base2msbf: binary(true),
  base2lsbf: binary(false),
  z85,
};
