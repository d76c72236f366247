import { NumError } from './num-error.ts';

/** strconv.ParseBool: 1, t, T, TRUE, true, True and their opposites. Throws NumError. */
export function parseBool(text: string): boolean {
  if (/^(1|t|T|TRUE|true|True)$/.test(text)) return true;
  if (/^(0|f|F|FALSE|false|False)$/.test(text)) return false;
  throw new NumError('ParseBool', text, 'invalid syntax');
}
