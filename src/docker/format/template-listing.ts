import { CliError } from '../cli/error.ts';
import { tabwriter } from '../tabwriter.ts';
import { TemplateExecError, TemplateParseError } from '../template/errors.ts';
import { dockerFunctions, headerFunctions } from '../template/functions/docker.ts';
import { Template } from '../template/template.ts';
import { contextValue, headerValue } from './context.ts';
import type { Listing } from './listing.ts';

/**
 * Prints things as `--format` says: `json`, `table TEMPLATE` or a template (docker/cli, formatter.Context).
 * @throws {CliError} for a template that cannot be read or executed
 */
export function formatListing<T>(listing: Listing<T>, items: readonly T[], format: string, trunc: boolean): string {
  const isTable = format.startsWith('table');
  const template = parse(isTable ? format.slice('table'.length) : format === 'json' ? '{{json .}}' : format);
  try {
    const rows = items.map((item) => `${template.execute(contextValue(listing, item, trunc))}\n`);
    if (!isTable) return rows.join('');
    const heading = template.execute(headerValue(listing), { functions: headerFunctions });
    return tabwriter([`${heading}\n`, ...rows].join(''));
  } catch (error) {
    if (error instanceof TemplateExecError) throw new CliError(`template parsing error: ${error.message}`);
    throw error;
  }
}

function parse(format: string): Template {
  const text = format
    .replace(/^ +| +$/g, '')
    .replaceAll('\\t', '\t')
    .replaceAll('\\n', '\n');
  try {
    return new Template(text, dockerFunctions);
  } catch (error) {
    if (error instanceof TemplateParseError) throw new CliError(`template parsing error: ${error.message}`);
    throw error;
  }
}
