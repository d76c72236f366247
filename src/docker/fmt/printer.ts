import { addressOf } from '../reflect/address.ts';
import { mapEntries } from '../reflect/map-entries.ts';
import { callMethod, hasMethod } from '../reflect/members.ts';
import { any, isExported, isInt, isUint } from '../reflect/type.ts';
import { elem, indexValue, size, toBigInt, Value, valueOf } from '../reflect/value.ts';
import { fromBytes } from '../utf8.ts';
import { formatComplex, formatFloat } from './float.ts';
import { formatHex, formatInteger } from './integer.ts';
import { type Flags, pad } from './state.ts';
import { formatPlain, formatString } from './text.ts';

/** Prints one operand under a verb, as Go's fmt does. `undefined` is an untyped nil. */
export function formatValue(arg: Value | undefined, verb: string, flags: Flags): string {
  return new Printer(flags).argument(arg, verb);
}

class Printer {
  readonly #flags: Flags;
  /** The operand that a bad verb is blamed on: the innermost one that could be asked for its methods. */
  #blamed: Value | undefined;
  #erroring = false;

  constructor(flags: Flags) {
    this.#flags = flags;
  }

  argument(arg: Value | undefined, verb: string): string {
    const value = valueOf(arg);
    this.#blamed = value;
    if (!value) return verb === 'T' || verb === 'v' ? pad('<nil>', this.#flags) : this.#bad(verb);
    if (verb === 'T') return formatPlain(value.type.name, this.#flags);
    if (verb === 'p') return this.#pointer(value, verb);
    // %w is for errors that wrap others, which only Errorf makes.
    if (verb === 'w') return this.#bad(verb);
    return this.#byMethod(value, verb) ?? this.#print(value, verb, 0);
  }

  #bad(verb: string): string {
    this.#erroring = true;
    const value = this.#blamed;
    const shown = value ? `${value.type.name}=${this.argument(value, 'v')}` : '<nil>';
    this.#erroring = false;
    return `%!${verb}(${shown})`;
  }

  /** What the value's own Error, String or GoString says, if the verb lets it speak. */
  #byMethod(value: Value, verb: string): string | undefined {
    if (this.#erroring) return undefined;
    const { sharpV } = this.#flags;
    const names = sharpV ? ['GoString'] : 'vsxXq'.includes(verb) ? ['Error', 'String'] : [];
    const name = names.find((candidate) => hasMethod(value.type, candidate));
    if (name === undefined) return undefined;
    if (value.data === null) return '<nil>';
    const text = callMethod(value, name) as string;
    return sharpV ? formatPlain(text, this.#flags) : formatString(text, verb, this.#flags);
  }

  #nested(value: Value, verb: string, depth: number, exported = true): string {
    if (!exported) return this.#print(value, verb, depth);
    this.#blamed = valueOf(value);
    const self = this.#blamed;
    return (self && this.#byMethod(self, verb)) ?? this.#print(value, verb, depth);
  }

  #print(value: Value, verb: string, depth: number): string {
    const { type, data } = value;
    const flags = this.#flags;
    if (isInt(type)) return formatInteger(toBigInt(value), true, verb, flags) ?? this.#bad(verb);
    if (isUint(type)) return formatInteger(toBigInt(value), false, verb, flags) ?? this.#bad(verb);
    switch (type.kind) {
      case 'bool':
        return verb === 't' || verb === 'v' ? pad(String(data), flags) : this.#bad(verb);
      case 'string':
        return formatString(data as string, verb, flags) ?? this.#bad(verb);
      case 'float64':
        return formatFloat(data as number, verb, flags) ?? this.#bad(verb);
      case 'complex128': {
        const { re, im } = data as { re: number; im: number };
        return formatComplex(re, im, verb, flags) ?? this.#bad(verb);
      }
      case 'map':
        return this.#map(value, verb, depth);
      case 'struct':
        return this.#struct(value, verb, depth);
      case 'slice':
      case 'array':
        return this.#list(value, verb, depth);
      case 'interface': {
        const held = elem(value);
        if (held) return this.#nested(held, verb, depth + 1);
        return flags.sharpV ? `${type.name}(nil)` : '<nil>';
      }
      default: {
        const target = depth === 0 && type.kind === 'pointer' ? elem(value) : undefined;
        if (target && ['array', 'slice', 'struct', 'map'].includes(target.type.kind)) {
          return `&${this.#nested(target, verb, depth + 1)}`;
        }
        return this.#pointer(value, verb);
      }
    }
  }

  #map(value: Value, verb: string, depth: number): string {
    const { sharpV } = this.#flags;
    if (sharpV && value.data === null) return `${value.type.name}(nil)`;
    const entries = mapEntries(value).map(
      ([key, element]) => `${this.#nested(key, verb, depth + 1)}:${this.#nested(element, verb, depth + 1)}`,
    );
    return sharpV ? `${value.type.name}{${entries.join(', ')}}` : `map[${entries.join(' ')}]`;
  }

  #struct({ type, data }: Value, verb: string, depth: number): string {
    const { sharpV, plusV } = this.#flags;
    const fields = (type.fields ?? []).map(({ name, type: fieldType }) => {
      const value = new Value(fieldType, (data as Record<string, unknown>)[name]);
      const held = fieldType.kind === 'interface' ? (elem(value) ?? value) : value;
      return (plusV || sharpV ? `${name}:` : '') + this.#nested(held, verb, depth + 1, isExported(name));
    });
    return sharpV ? `${type.name}{${fields.join(', ')}}` : `{${fields.join(' ')}}`;
  }

  #list(value: Value, verb: string, depth: number): string {
    const { type } = value;
    const { sharpV } = this.#flags;
    if ('sqxX'.includes(verb) && (type.elem ?? any).kind === 'uint8') {
      const text = fromBytes(Uint8Array.from((value.data ?? []) as number[]));
      return formatString(text, verb, this.#flags) ?? this.#bad(verb);
    }
    if (sharpV && value.data === null) return `${type.name}(nil)`;
    const items = Array.from({ length: size(value) }, (_, i) => this.#nested(indexValue(value, i), verb, depth + 1));
    return sharpV ? `${type.name}{${items.join(', ')}}` : `[${items.join(' ')}]`;
  }

  #pointer(value: Value, verb: string): string {
    const flags = this.#flags;
    if (!['func', 'map', 'pointer', 'slice'].includes(value.type.kind)) return this.#bad(verb);
    const address = value.data === null ? 0n : BigInt(addressOf(value.data));
    if (verb === 'v') {
      if (flags.sharpV) return `(${value.type.name})(${address === 0n ? 'nil' : formatHex(address, true, flags)})`;
      return address === 0n ? pad('<nil>', flags) : formatHex(address, !flags.sharp, flags);
    }
    if (verb === 'p') return formatHex(address, !flags.sharp, flags);
    return ('bodxX'.includes(verb) && formatInteger(address, false, verb, flags)) || this.#bad(verb);
  }
}
