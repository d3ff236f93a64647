import { fail } from "./failure.ts";
import type { Frame } from "./frame.ts";
import { HELPERS } from "./helpers.ts";
import { lookUp } from "./look-up.ts";
import type { Call, Expression } from "./types.ts";
import { nameType } from "./values.ts";

/** The value of an expression. Throws `TemplateFailure`. */
export function evaluate(expression: Expression, frame: Frame, lang: string): unknown {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "path":
      return lookUp(expression, frame);
    case "call":
      return callHelper(expression, frame, lang);
  }
}

function callHelper(call: Call, frame: Frame, lang: string): unknown {
  const helper = HELPERS.get(call.helper);
  if (helper === undefined) return fail("deck/unknown-helper", { helper: call.helper, suggestion: "" }, call.span);
  const args = call.args.map((arg) => evaluate(arg, frame, lang));
  const wrong = (index: number, wanted: string): never =>
    fail(
      "deck/helper-argument-type",
      { helper: call.helper, position: index + 1, wanted, got: nameType(args[index]), usage: helper.usage },
      call.args[index]?.span ?? call.span,
    );
  return helper.run(args, { span: call.span, lang, wrong });
}
