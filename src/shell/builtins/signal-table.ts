import { SIGNALS } from '../../kernel/signals.ts';

/** All signals in five columns, real-time ones too, as `kill -l` and `trap -l` of bash show them. */
export function signalTable(): string {
  const names = [...Object.entries(SIGNALS)].map(([name, number]) => [number, `SIG${name}`] as const);
  const realtime = Array.from({ length: 31 }, (_, i) => {
    const number = 34 + i;
    if (i === 0) return [number, 'SIGRTMIN'] as const;
    if (i === 30) return [number, 'SIGRTMAX'] as const;
    return [number, i <= 15 ? `SIGRTMIN+${i}` : `SIGRTMAX-${30 - i}`] as const;
  });
  return [...names, ...realtime]
    .map(([number, name], i, all) => {
      const cell = `${String(number).padStart(2)}) ${name}`;
      return cell + (i % 5 === 4 ? '\n' : i === all.length - 1 ? '\t\n' : '\t');
    })
    .join('');
}
