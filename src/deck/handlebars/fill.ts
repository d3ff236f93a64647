import type { Outcome } from "../../diagnostics/types.ts";
import { TemplateFailure } from "./failure.ts";
import { decorators } from "./library.ts";
import { operationsOf } from "./operations.ts";
import { type Partials, Run } from "./run.ts";
import type { Filled, Template } from "./types.ts";

/** Fills a template with a view. On an error, or with a flawed template, the value is null: half a slide is of no use to anybody. */
export function fillTemplate(template: Template, view: object, given: Partials): Outcome<Filled | null> {
  const run = new Run(given);
  run.isFlawed = template.flaws !== undefined;
  try {
    template.render(view, {
      // As it calls partials: with nothing but what is given here.
      partial: true,
      helpers: operationsOf(template),
      partials: partialFunctions(given.partials),
      decorators: decorators(),
      data: { root: view, run },
    });
  } catch (error) {
    const found =
      error instanceof TemplateFailure
        ? error.diagnostic
        : run.explain(error, { file: template.file, start: 0, end: 0 });
    if (found === undefined) throw error;
    run.report(found);
  }
  const { diagnostics } = run;
  return { value: diagnostics.length > 0 || run.isFlawed ? null : run.writer.finish(), diagnostics };
}

type PartialFunction = (context: unknown, options: { readonly data: { readonly run: Run } }) => string;

const known = new WeakMap<Partials["partials"], Readonly<Record<string, PartialFunction>>>();

/** The partials as Handlebars takes them: functions, so that it never compiles one by itself. */
function partialFunctions(partials: Partials["partials"]): Readonly<Record<string, PartialFunction>> {
  const found = known.get(partials);
  if (found !== undefined) return found;
  const functions: Record<string, PartialFunction> = Object.create(null);
  for (const [name, template] of partials)
    functions[name] = (context, options) => {
      const { run } = options.data;
      run.begin(context);
      run.isFlawed ||= template.flaws !== undefined;
      return template.render(context, Object.assign(options, { helpers: operationsOf(template) }));
    };
  known.set(partials, functions);
  return functions;
}
