/** A template that cannot be parsed: `template: :1: unclosed action`. */
export class TemplateParseError extends Error {
  override readonly name = 'TemplateParseError';
}

/** A template that cannot be carried on: `template: :1:2: executing "" at <.Nope>: map has no entry for key "Nope"`. */
export class TemplateExecError extends Error {
  override readonly name = 'TemplateExecError';
  /** What had been printed before it failed. */
  readonly output: string;

  constructor(message: string, output: string) {
    super(message);
    this.output = output;
  }
}

/** Why an expression has no value; whoever executes the template adds where that was. */
export class EvalError extends Error {
  override readonly name = 'EvalError';
}
