import { SIGNALS } from '../../kernel/signals.ts';

/** The real-time signals of glibc. */
export function realtimeSignals(): { name: string; number: number }[] {
  return Array.from({ length: 31 }, (_, i) => {
    const name = i === 0 ? 'RTMIN' : i === 30 ? 'RTMAX' : i <= 15 ? `RTMIN+${i}` : `RTMAX-${30 - i}`;
    return { name, number: 34 + i };
  });
}

/** All signals in five columns, real-time ones too, as `kill -l` and `trap -l` of bash show them. */
export function signalTable(): string {
  const names = [...Object.entries(SIGNALS)].map(([name, number]) => [number, `SIG${name}`] as const);
  const realtime = realtimeSignals().map(({ name, number }) => [number, `SIG${name}`] as const);
  return [...names, ...realtime]
    .map(([number, name], i, all) => {
      const cell = `${String(number).padStart(2)}) ${name}`;
      return cell + (i % 5 === 4 ? '\n' : i === all.length - 1 ? '\t\n' : '\t');
    })
    .join('');
}
