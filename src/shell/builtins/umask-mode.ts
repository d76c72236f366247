const CLASSES = { u: 6, g: 3, o: 0 } as const;
const BITS: Record<string, number> = { r: 4, w: 2, x: 1, X: 1, s: 0, t: 0 };

/** A mask as the permissions that it leaves: `u=rwx,g=rx,o=rx`. */
export function symbolicMask(mask: number): string {
  return Object.entries(CLASSES)
    .map(([who, shift]) => {
      const left = ~(mask >> shift) & 7;
      return `${who}=${left & 4 ? 'r' : ''}${left & 2 ? 'w' : ''}${left & 1 ? 'x' : ''}`;
    })
    .join(',');
}

/** The mask that `u=rwx,g-w` makes of another; what is wrong with the text where it is no mode. */
export function applySymbolicMask(mask: number, text: string): number | string {
  let allowed = ~mask & 0o777;
  for (const clause of text.split(',')) {
    const match = /^([ugoa]*)([\s\S]*)$/.exec(clause) as RegExpExecArray;
    const who = match[1] === '' || match[1]?.includes('a') ? 'ugo' : (match[1] as string);
    const rest = match[2] as string;
    if (!/^[-+=]/.test(rest)) return `\`${rest[0] ?? '\0'}': invalid symbolic mode operator`;
    for (const [, operator, letters] of rest.matchAll(/([-+=])([^-+=]*)/g)) {
      let bits = 0;
      for (const letter of letters as string) {
        const value = BITS[letter];
        if (value === undefined) return `\`${letter}': invalid symbolic mode character`;
        bits |= value;
      }
      for (const [name, shift] of Object.entries(CLASSES)) {
        if (!who.includes(name)) continue;
        if (operator === '=') allowed = (allowed & ~(7 << shift)) | (bits << shift);
        else if (operator === '+') allowed |= bits << shift;
        else allowed &= ~(bits << shift);
      }
    }
  }
  return ~allowed & 0o777;
}
