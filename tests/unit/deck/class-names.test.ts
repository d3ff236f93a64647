import { describe, expect, it } from "vitest";
import { checkClasses } from "../../../src/deck/pack/class-names.ts";
import { loadPack } from "../../../src/deck/pack.ts";
import type { PackFile } from "../../../src/deck/types.ts";
import { createReporter } from "../../../src/diagnostics/reporter.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { projectReaders } from "../../../src/host/readers.ts";
import { ROOT } from "../../support/compile.ts";

const packaged = projectReaders(nodeHost, ROOT).templates(null).value;

/** Of a house upon the packaged pack, or instead of it: `code «place» | hint`. */
function complaints(house: Readonly<Record<string, string>>, base: readonly PackFile[] = packaged): readonly string[] {
  const own = Object.entries(house).map(([path, text]): PackFile => ({ path, file: `house/${path}`, text }));
  const files = [...base, ...own];
  const { value, diagnostics: unread } = loadPack(files);
  expect(unread.filter(({ severity }) => severity === "error")).toEqual([]);
  const { report, diagnostics } = createReporter();
  checkClasses(files, value, report);
  return diagnostics.map(({ code, span, hint }) => {
    const text = files.find(({ file }) => file === span?.file)?.text ?? "";
    return `${code} ${span?.file} «${text.slice(span?.start, span?.end)}» ${text.slice(0, span?.start).length} | ${hint}`;
  });
}

const slide = (body: string, sample = "## A\n      b") =>
  `---\nkind: swot\ntitle: SWOT\ndescription: x\nlayout: wide\nsample: |\n      ${sample}\n---\n<slide><h1>{{title}}</h1>${body}</slide>`;

describe("classes of a house", () => {
  it("are told in every build where they differ from those with a rule by capitals or hyphens alone", () => {
    const body = '<main><div class="Score-card rows cadr">{{body}}</div><p class="scorecard Score-card">x</p></main>';
    const files = { "slides/swot.hbs": slide(body), "theme.css": ".scorecard { color: red } .score_card {}" };
    const own = Object.entries(files).map(([path, text]): PackFile => ({ path, file: `house/${path}`, text }));
    const { diagnostics } = loadPack([...packaged, ...own]);
    expect(diagnostics.map(({ code, span, hint }) => [code, span?.file, hint])).toEqual([
      ["css/class-without-rule", "house/slides/swot.hbs", "Did you mean “score_card”?"],
    ]);
  });

  it("are told where no rule has the class of a template, or no template that of a rule", () => {
    const body =
      "<main><div class=\"scroecard card{{#if lead}} crd{{/if}}\">{{body}}</div><p class='rows'>x</p></main>";
    const css =
      "/* .gone {} */ .scorecard p { width: 1.5pt } .kind-swto .scorecard, .kind-swot .rowss[name='.x'] { color: red }";
    expect(complaints({ "slides/swot.hbs": slide(body), "theme.css": css })).toEqual([
      expect.stringMatching(
        /^css\/class-without-rule house\/slides\/swot.hbs «scroecard» \d+ \| Did you mean “scorecard”/,
      ),
      expect.stringMatching(/^css\/class-without-rule house\/slides\/swot.hbs «crd» \d+ \| Did you mean “card”/),
      expect.stringMatching(/^css\/rule-without-class house\/theme.css «scorecard» 16 \| Did you mean “scroecard”/),
      expect.stringMatching(/^css\/rule-without-class house\/theme.css «kind-swto» \d+ \| Did you mean “kind-swot”/),
      expect.stringMatching(/^css\/rule-without-class house\/theme.css «rowss» \d+ \| Did you mean “rows”/),
    ]);
  });

  it("are known from expressions, samples, briefs, layouts, pages and profiles, and from parts of words", () => {
    const body = `<main class="{{#if lead}}red{{else}}blue{{/if}} tone-{{kind}} a{{#if lead}}-b{{/if}}">
      <div class="{{#if (eq kind "x")}}loud{{/if}} {{classes}}">{{body}}</div>{{!-- <p class="note-to-self"> --}}</main>`;
    const css = `.red, .blue, .tone-swot, .a-b, .a, .loud, .wished, .boxed, .align-right, .lang-sql, .done, .layout-wide, .page-4x3,
      .profile-room, .kind-risks, .card { color: red }`;
    const sample = "## A\n\n      b [c]{.wished}\n\n      ::: boxed\n      d\n      :::";
    expect(complaints({ "slides/swot.hbs": slide(body, sample), "theme.css": css })).toEqual([]);
  });

  it("are all right in copies of the packaged files, whose rules all hold somewhere", () => {
    const copies = packaged.filter(({ path }) => /\.(?:hbs|css|yml)$/.test(path));
    const house = Object.fromEntries(copies.map(({ path, text }) => [path, text]));
    expect(complaints(house)).toEqual([]);
    expect(complaints(house, []).filter((line) => line.startsWith("css/rule-without-class"))).toEqual([]);
  });
});
