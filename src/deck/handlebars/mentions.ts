import type { Expression, Program, Statement, Template } from "./types.ts";

/** Whether a template, or a partial that it inserts, asks for a field of the slide, such as `parts`. */
export function mentionsField(template: Template, field: string, partials: ReadonlyMap<string, Template>): boolean {
  const seen = new Set<Template>();
  const inTemplate = (from: Template): boolean => {
    if (seen.has(from)) return false;
    seen.add(from);
    return inProgram(from.body);
  };
  const inProgram = (program: Program): boolean => program.some(inStatement);
  const inExpression = (expression: Expression): boolean => {
    if (expression.kind === "path") return expression.names[0] === field || expression.names[1] === field;
    return expression.kind === "call" && expression.args.some(inExpression);
  };
  const inStatement = (statement: Statement): boolean => {
    if (statement.kind === "text") return false;
    if (statement.kind === "output") return inExpression(statement.value);
    if (statement.kind === "block")
      return inExpression(statement.argument) || inProgram(statement.body) || inProgram(statement.otherwise);
    const partial = partials.get(statement.name);
    const { context, fields, block } = statement;
    if (context !== null && inExpression(context)) return true;
    if (fields.some(({ value }) => inExpression(value)) || inProgram(block ?? [])) return true;
    return partial !== undefined && inTemplate(partial);
  };
  return inTemplate(template);
}
