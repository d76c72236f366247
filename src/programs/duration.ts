const UNITS: Record<string, number> = { '': 1, s: 1, m: 60, h: 3600, d: 86400 };

/** `1.5`, `2m`, `infinity`: milliseconds; nothing for what is no duration. */
export function parseDuration(text: string): number | undefined {
  const match = /^(?:(\d+(?:\.\d*)?(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?)|(inf|infinity))([smhd]?)$/i.exec(text);
  if (!match) return undefined;
  const [, digits, , unit = ''] = match;
  return (digits === undefined ? Number.POSITIVE_INFINITY : Number(digits)) * (UNITS[unit] ?? Number.NaN) * 1000;
}
