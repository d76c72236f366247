import { GoError } from '../go-error.ts';
import { quote } from './quote.ts';

/** strconv.NumError: `strconv.ParseInt: parsing "abc": invalid syntax`. */
export class NumError extends GoError {
  override readonly name = 'NumError';

  constructor(func: string, text: string, reason: 'invalid syntax' | 'value out of range') {
    super(`strconv.${func}: parsing ${quote(text)}: ${reason}`);
  }
}
