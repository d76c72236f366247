import { runeCount } from '../utf8.ts';

/** The flags, width and precision of one formatting directive, as `%+-08.3f` carries them. */
export interface Flags {
  plus: boolean;
  minus: boolean;
  sharp: boolean;
  space: boolean;
  zero: boolean;
  /** `%+v`: with field names. */
  plusV: boolean;
  /** `%#v`: as Go source. */
  sharpV: boolean;
  width: number | undefined;
  precision: number | undefined;
}

/** A directive without flags: `%v`. */
export function plain(): Flags {
  return {
    plus: false,
    minus: false,
    sharp: false,
    space: false,
    zero: false,
    plusV: false,
    sharpV: false,
    width: undefined,
    precision: undefined,
  };
}

/** Pads to the width, counted in runes, on the side and with the character that the flags ask for. */
export function pad(text: string, flags: Flags, zero = flags.zero): string {
  const missing = flags.width === undefined ? 0 : flags.width - runeCount(text);
  if (missing <= 0) return text;
  if (flags.minus) return text + ' '.repeat(missing);
  return (zero ? '0' : ' ').repeat(missing) + text;
}
