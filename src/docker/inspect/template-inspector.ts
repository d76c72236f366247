import { CliError } from '../cli/error.ts';
import { decodeJSON, decodeUntyped } from '../json/decode.ts';
import type { Type } from '../reflect/type.ts';
import { TemplateExecError, TemplateParseError } from '../template/errors.ts';
import { dockerFunctions } from '../template/functions/docker.ts';
import { executeInspect } from '../template/inspect.ts';
import { Template } from '../template/template.ts';
import type { Inspector } from './inspector.ts';

/** Says each object by a template, on a line of its own. */
export class TemplateInspector implements Inspector {
  readonly #template: Template;
  readonly #typeOf: (json: unknown) => Type;
  readonly #typedOnly: boolean;
  #output = '';

  /**
   * @param typeOf which of the client's types an object is
   * @throws {CliError} with exit status 64 for a template that cannot be read
   */
  constructor(format: string, typeOf: (json: unknown) => Type, typedOnly = false) {
    this.#typeOf = typeOf;
    this.#typedOnly = typedOnly;
    try {
      this.#template = new Template(format, dockerFunctions);
    } catch (error) {
      if (error instanceof TemplateParseError) throw new CliError(`template parsing error: ${error.message}`, 64);
      throw error;
    }
  }

  add(json: unknown): void {
    try {
      const typed = decodeJSON(this.#typeOf(json), json);
      this.#output += `${executeInspect(this.#template, typed, this.#typedOnly ? undefined : decodeUntyped(json))}\n`;
    } catch (error) {
      if (error instanceof TemplateExecError) throw new Error(`template parsing error: ${error.message}`);
      throw error;
    }
  }

  /** Nothing at all is an empty line, as in docker/cli. */
  flush(): string {
    return this.#output || '\n';
  }
}
