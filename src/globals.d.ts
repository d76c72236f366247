/**
 * All that src/ may use beyond ECMAScript: what browsers, workers and Node have in common (WHATWG HTML, Encoding;
 * W3C High Resolution Time). Checked against src/tsconfig.json only; elsewhere the platform's own types stand.
 */

declare class TextEncoder {
  readonly encoding: string;
  encode(input?: string): Uint8Array<ArrayBuffer>;
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  decode(input?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string;
}

interface MessagePort {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

declare class MessageChannel {
  readonly port1: MessagePort;
  readonly port2: MessagePort;
}

/** What setTimeout answers: a number in browsers, an object in Node. */
interface TimeoutHandle {
  readonly __timeout: unique symbol;
}

declare function setTimeout(handler: () => void, milliseconds?: number): TimeoutHandle;
declare function clearTimeout(handle: TimeoutHandle | undefined): void;
declare function queueMicrotask(callback: () => void): void;
declare function structuredClone<T>(value: T): T;

declare const performance: {
  /** Milliseconds since timeOrigin, monotonic. */
  now(): number;
  /** Milliseconds since the Unix epoch at which now() was 0. */
  readonly timeOrigin: number;
};
