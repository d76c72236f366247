import type { Value } from '../reflect/value.ts';
import { TemplateExecError } from './errors.ts';
import type { Template } from './template.ts';

/**
 * How `docker inspect --format` executes its template (docker/cli 28.2.2, inspect.TemplateInspector): on what the
 * client decoded into its own types, and where that fails on the daemon's JSON as it came, where a missing key is an
 * error. So both `.ID` and `.Id` work, and errors speak of maps. `untyped` is `decodeUntyped` of the JSON, or undefined
 * if there is none. Throws TemplateExecError.
 */
export function executeInspect(template: Template, typed: Value, untyped: unknown): string {
  try {
    return template.execute(typed);
  } catch (error) {
    if (!(error instanceof TemplateExecError) || untyped === undefined) throw error;
    return template.execute(untyped, { missingKey: 'error' });
  }
}
