import { concat } from '../../kernel/stream.ts';

// PostgreSQL's frontend/backend protocol, version 3.0 (PostgreSQL documentation, chapter 55).

/** 3.0, as a startup message tells it. */
export const PROTOCOL_VERSION = 196608;
export const SSL_REQUEST = 80877103;
export const GSS_REQUEST = 80877104;
export const CANCEL_REQUEST = 80877102;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A message: its type, and what follows its length. */
export interface Message {
  type: string;
  body: Uint8Array;
}

/** A text that ends with a zero byte. */
export function cString(text: string): Uint8Array {
  return encoder.encode(`${text}\0`);
}

export function message(type: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = concat([...parts]);
  const out = new Uint8Array(5 + body.length);
  out[0] = type.charCodeAt(0);
  new DataView(out.buffer).setUint32(1, 4 + body.length);
  out.set(body, 5);
  return out;
}

export function int32(value: number): Uint8Array {
  const out = new Uint8Array(4);
  new DataView(out.buffer).setUint32(0, value);
  return out;
}

/** What a client begins with: the protocol's version, and parameters such as `user` and `database`. */
export function startupMessage(parameters: Readonly<Record<string, string>>): Uint8Array {
  const pairs = Object.entries(parameters).flatMap(([name, value]) => [cString(name), cString(value)]);
  const body = concat([int32(PROTOCOL_VERSION), ...pairs, Uint8Array.of(0)]);
  return concat([int32(4 + body.length), body]);
}

export function queryMessage(sql: string): Uint8Array {
  return message('Q', cString(sql));
}

/** Takes bytes apart into messages, as they come. */
export class MessageReader {
  #held: Uint8Array = new Uint8Array(0);

  push(data: Uint8Array): void {
    this.#held = this.#held.length === 0 ? data.slice() : concat([this.#held, data]);
  }

  /** The next whole message; nothing where more must come first. */
  next(): Message | undefined {
    if (this.#held.length < 5) return undefined;
    const length = view(this.#held).getUint32(1);
    if (this.#held.length < 1 + length) return undefined;
    const found = { type: String.fromCharCode(this.#held[0] as number), body: this.#held.subarray(5, 1 + length) };
    this.#held = this.#held.subarray(1 + length);
    return found;
  }

  /** The next message without a type, as connections begin with. */
  nextUntyped(): { code: number; body: Uint8Array } | undefined {
    if (this.#held.length < 8) return undefined;
    const length = view(this.#held).getUint32(0);
    if (length < 8 || this.#held.length < length) return undefined;
    const found = { code: view(this.#held).getUint32(4), body: this.#held.subarray(8, length) };
    this.#held = this.#held.subarray(length);
    return found;
  }
}

/** All messages of some bytes. */
export function messagesOf(data: Uint8Array): Message[] {
  const reader = new MessageReader();
  reader.push(data);
  const found: Message[] = [];
  for (let next = reader.next(); next; next = reader.next()) found.push(next);
  return found;
}

function view(data: Uint8Array): DataView {
  return new DataView(data.buffer, data.byteOffset, data.byteLength);
}

/** Texts that end with zero bytes, one after the other. */
export function cStrings(body: Uint8Array): string[] {
  return decoder.decode(body).split('\0');
}

/** The fields of an error or a notice by their letters: `S` severity, `C` SQLSTATE, `M` message, `P` position. */
export function errorFields(body: Uint8Array): Map<string, string> {
  return new Map(
    cStrings(body).flatMap((field) => (field === '' ? [] : [[field[0] as string, field.slice(1)] as const])),
  );
}

export function errorResponse(severity: string, code: string, text: string): Uint8Array {
  const fields = [`S${severity}`, `V${severity}`, `C${code}`, `M${text}`].map(cString);
  return message('E', ...fields, Uint8Array.of(0));
}

/** A column of a result. */
export interface Column {
  name: string;
  /** The type's object id. */
  type: number;
}

export function rowDescription(body: Uint8Array): Column[] {
  const data = view(body);
  const columns: Column[] = [];
  let at = 2;
  for (let n = 0; n < data.getUint16(0); n++) {
    const end = body.indexOf(0, at);
    columns.push({ name: decoder.decode(body.subarray(at, end)), type: data.getUint32(end + 7) });
    at = end + 19;
  }
  return columns;
}

/** The values of a row as texts; null where there is none. */
export function dataRow(body: Uint8Array): (string | null)[] {
  const data = view(body);
  const values: (string | null)[] = [];
  let at = 2;
  for (let n = 0; n < data.getUint16(0); n++) {
    const length = data.getInt32(at);
    at += 4;
    values.push(length < 0 ? null : decoder.decode(body.subarray(at, at + length)));
    at += Math.max(0, length);
  }
  return values;
}
