import { any, bool, complex128, float64, int, isInt, isUint, string, type Type } from '../reflect/type.ts';
import { Value } from '../reflect/value.ts';
import { EvalError } from './errors.ts';
import { type Node, type NumberNode, nodeText } from './node.ts';
import { valueType } from './validate.ts';

/** A numeric constant where no type is asked for: complex, float or int by its spelling. Throws EvalError. */
export function idealConstant(node: NumberNode): Value {
  const { text } = node;
  if (node.complex) return new Value(complex128, node.complex);
  const isHex = /^[+-]?0[xX]/.test(text) && !/[pP]/.test(text);
  if (node.float !== undefined && !isHex && !text.startsWith("'") && /[.eEpP]/.test(text)) {
    return new Value(float64, node.float);
  }
  if (node.int === undefined) throw new EvalError(`${text} overflows int`);
  return new Value(int, node.int);
}

/** A constant as an argument for a parameter of the type. Throws EvalError. */
export function constantArgument(node: Node, type: Type): Value {
  if (type === valueType || type === any) return untyped(node);
  const { kind } = type;
  const expected = (name: string, data: unknown): Value => {
    if (data === undefined) throw new EvalError(`expected ${name}; found ${nodeText(node)}`);
    return new Value(type, data);
  };
  const number = node.kind === 'number' ? node : undefined;
  if (kind === 'bool') return expected('bool', node.kind === 'bool' ? node.value : undefined);
  if (kind === 'string') return expected('string', node.kind === 'string' ? node.text : undefined);
  if (isInt(type)) return expected('integer', number?.int);
  if (isUint(type)) return expected('unsigned integer', number?.uint);
  if (kind === 'float64') return expected('float', number?.float);
  if (kind === 'complex128') return expected('complex', number?.complex);
  throw new EvalError(`can't handle ${nodeText(node)} for arg of type ${type.name}`);
}

function untyped(node: Node): Value {
  if (node.kind === 'bool') return new Value(bool, node.value);
  if (node.kind === 'string') return new Value(string, node.text);
  if (node.kind === 'number') return idealConstant(node);
  throw new EvalError(`can't handle assignment of ${nodeText(node)} to empty interface argument`);
}
