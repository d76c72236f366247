/** Bytes a second with three significant digits and their unit. What took no time took a millisecond. */
export function perSecond(bytes: number, ms: number): { digits: string; unit: number } {
  let value = (bytes * 1000) / Math.max(1, ms);
  let unit = 0;
  while (value >= 1024 && unit < 3) {
    value /= 1024;
    unit += 1;
  }
  return { digits: value.toFixed(value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2), unit };
}

/** Such as `2.83 MB/s`. */
export function rate(bytes: number, ms: number): string {
  const { digits, unit } = perSecond(bytes, ms);
  return `${digits} ${['B/s', 'KB/s', 'MB/s', 'GB/s'][unit]}`;
}
