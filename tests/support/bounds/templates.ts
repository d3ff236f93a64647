/** Bounds of what a template makes of a slide, and of what is printed. */
import { report } from "../../../src/cli/report.ts";
import { parseMarkup } from "../../../src/deck/markup/parse.ts";
import { diagnose } from "../../../src/diagnostics/diagnose.ts";
import { fillAll } from "../../unit/deck/filling.ts";
import { fakeTerminal } from "../terminal.ts";
import { many, type Tries } from "./tries.ts";

/** Fills a template with its partials. */
const ofTemplate = (
  main: string,
  partials: Readonly<Record<string, string>> = {},
  data: object = {},
): readonly string[] => fillAll(main, partials, data, []).faults.map(({ code }) => code ?? "");

const ofMarkup = (text: string): readonly string[] => {
  const span = { file: "t.hbs", start: 0, end: text.length };
  const { diagnostics } = parseMarkup({ text, pieces: [{ at: 0, span, copied: true }] }, "slide", "x.md");
  return diagnostics.map(({ code }) => code);
};

export const TEMPLATES = {
  partials: [
    {
      code: "deck/partial-recursion",
      of: (n) =>
        ofTemplate(
          "{{> a1}}",
          Object.fromEntries(Array.from({ length: n }, (_, i) => [`a${i + 1}`, i + 1 < n ? `{{> a${i + 2}}}` : "x"])),
        ),
    },
  ],
  output: [{ code: "deck/output-size", of: (n) => ofTemplate("{{text}}", {}, { text: "x".repeat(n) }) }],
  steps: [
    {
      code: "deck/too-many-steps",
      of: (n) => ofTemplate("{{#each items}}{{/each}}", {}, { items: Array.from({ length: n - 1 }, () => 1) }),
    },
  ],
  elementsDeep: [
    {
      code: "deck/markup-depth",
      of: (n) => ofMarkup(`<slide>${many("<div>", n - 1)}${many("</div>", n - 1)}</slide>`),
    },
  ],
  printedReports: [
    {
      code: "more",
      of: (n) => {
        const terminal = fakeTerminal();
        const one = diagnose("brief/date", { value: "7/5/13" });
        report(
          Array.from({ length: n }, () => one),
          new Map(),
          terminal,
          "err",
        );
        return terminal.written.err.includes(" more, which ") ? ["more"] : [];
      },
    },
  ],
} satisfies Tries;
