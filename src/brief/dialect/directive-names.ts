/** Directives of MyST and Sphinx by their names. */

type DirectiveRole =
  | "picture"
  | "condition"
  | "left out"
  | "code"
  | "formula"
  | "quotation"
  | "table"
  | "callout"
  | "card"
  | "grid"
  | "container";

const NAMES: Readonly<Record<DirectiveRole, string>> = {
  picture: "figure image",
  condition: "only",
  // What other files hold, or what the program makes of the whole book.
  "left out":
    "tags toctree contents tableofcontents index genindex meta include literalinclude bibliography embed iframe video audio " +
    "download autosummary automodule autoclass autofunction currentmodule module sectionauthor codeauthor " +
    "highlight default-role program-output button-link button-ref gallery thebe-button mystjs widget anywidget",
  code: "code code-block sourcecode code-cell parsed-literal prompt",
  formula: "math",
  quotation: "epigraph highlights pull-quote blockquote",
  table: "table list-table csv-table",
  callout: "topic versionadded versionchanged deprecated",
  card: "card grid-item grid-item-card",
  grid: "grid",
  container:
    "dropdown tab-set tab-item tab card-carousel details sidebar margin aside div " +
    "container compound glossary hlist centered rubric exercise solution proof theorem definition lemma example remark " +
    "prf:proof prf:theorem prf:definition prf:lemma prf:example prf:remark prf:axiom prf:algorithm mermaid-figure " +
    "subfigure exercise-start exercise-end solution-start solution-end",
};

const ROLES: ReadonlyMap<string, DirectiveRole> = new Map(
  Object.entries(NAMES).flatMap(([role, names]) => names.split(" ").map((name) => [name, role as DirectiveRole])),
);

/** What a directive is; null for a name that none of them has, as the languages of code. */
export const directiveRole = (name: string): DirectiveRole | null => ROLES.get(name) ?? null;

/** Names by which `{only}` knows this kind of file. */
const FORMATS = new Set(["pptx", "powerpoint", "slides"]);

/** Whether an expression such as `html or pptx` holds for slides. */
export const isForSlides = (expression: string): boolean =>
  expression.split(/\bor\b/).some((term) =>
    term.split(/\band\b/).every((atom) => {
      const [, not, name = ""] = /^[\s(]*(not\s+)?([\w.-]+)[\s)]*$/.exec(atom) ?? [];
      return name !== "" && FORMATS.has(name) === (not === undefined);
    }),
  );
