import type { Filters } from '../../engine/api.ts';
import { CliError } from '../cli/error.ts';
import { parseFilters, validateFilter } from '../cli/filters.ts';
import { GoError } from '../go-error.ts';

/** The values of `-f` by key; nothing where there are none. @throws {CliError} */
export function readFilters(values: readonly string[]): Filters | undefined {
  try {
    values.forEach(validateFilter);
  } catch (error) {
    throw error instanceof GoError ? new CliError(error.message) : error;
  }
  return values.length > 0 ? parseFilters(values) : undefined;
}
