import type { Program } from '../../kernel/process.ts';
import type { StreamSocket } from '../../kernel/sockets.ts';

const PORT = 5432;
/** An SSLRequest's code (PostgreSQL, 55.2.11): the server answers with one letter, N for no. */
const SSL_REQUEST = 80877103;

/**
 * The database server of training/postgres: listens on port 5432 and accepts connections. It knows no SQL yet: after the handshake
 * it says so, as an error of the protocol's own.
 */
export const postgres: Program = async (proc) => {
  if (proc.user.uid === 0) {
    await proc.stderr.write(
      '"root" execution of the PostgreSQL server is not permitted.\nThe server must be started under an unprivileged user ID to prevent\npossible system security compromise.\n',
    );
    return 1;
  }
  proc.onSignal('PIPE', 'ignore');
  const listener = proc.net.listen(proc, { address: '0.0.0.0', port: PORT });
  proc.install(listener, { from: 3 });
  for (;;) {
    const socket = await listener.accept(proc);
    const fd = proc.install(socket, { from: 3 });
    const close = () => {
      if (!proc.status) proc.close(fd);
    };
    greet(socket, proc).then(close, close);
  }
};

async function greet(socket: StreamSocket, proc: Parameters<Program>[0]): Promise<void> {
  for (;;) {
    const data = await socket.read(proc, 4096);
    if (data.length < 8) return;
    const code = new DataView(data.buffer, data.byteOffset).getUint32(4);
    if (code !== SSL_REQUEST) break;
    await socket.write(proc, new TextEncoder().encode('N'));
  }
  await socket.write(proc, errorResponse('0A000', 'this simulated server accepts connections, but runs no SQL'));
}

/** An ErrorResponse message (PostgreSQL, 55.7). */
function errorResponse(code: string, text: string): Uint8Array {
  const fields = ['SFATAL', `C${code}`, `M${text}`].map((field) => `${field}\0`).join('');
  const body = new TextEncoder().encode(`${fields}\0`);
  const message = new Uint8Array(5 + body.length);
  message[0] = 'E'.charCodeAt(0);
  new DataView(message.buffer).setUint32(1, 4 + body.length);
  message.set(body, 5);
  return message;
}
