import type { LegacyRun } from '../command.ts';

export const logs: LegacyRun = async ({ cli, edition, flags, args: [name = ''] }) => {
  await cli.ask((client) => client.containerInspect(name));
  const lines = flags.string('tail');
  const tail = /^[+-]?\d+$/.test(lines) ? Number(lines) : -1;
  const stream = await cli.ask((client) =>
    client.containerLogs(name, {
      stdout: true,
      stderr: true,
      follow: flags.bool('follow'),
      ...(tail >= 0 && { tail }),
    }),
  );
  const encoder = new TextEncoder();
  try {
    for (;;) {
      const chunk = await cli.proc.until(stream.next());
      if (!chunk) return 0;
      const out = cli.proc[chunk.stream];
      if (flags.bool('timestamps')) await out.write(encoder.encode(edition.logTime(chunk.time)));
      await out.write(chunk.data);
    }
  } finally {
    stream.close();
  }
};
