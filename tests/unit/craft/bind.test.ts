import { describe, expect, it } from "vitest";
import { parseBrief } from "../../../src/brief/parse.ts";
import type { Brief, Inline } from "../../../src/brief/types.ts";
import { storedSources } from "../../../src/craft/bind/copies.ts";
import { bindBrief } from "../../../src/craft/bind.ts";
import { splitCopy } from "../../../src/craft/copies.ts";
import { typedLines } from "../../../src/craft/lines.ts";
import { parseRegistries } from "../../../src/craft/registries.ts";
import type { SourceCopy } from "../../../src/craft/types.ts";
import type { Outcome } from "../../../src/diagnostics/types.ts";
import { vocabularyData } from "../../support/bound.ts";
import { brief as notation } from "../brief/support.ts";

const FACTS = `kic-workers: {value: "53,000", unit: workers, source: "herald, ¶4", note: about}
kic-firms: {value: "123", unit: firms, source: herald}
visit: {value: 7 May 2013, source: herald}
many: {value: "120", unit: firms, source: herald, note: {en: more than, ko: N 이상}}
homeless: {value: 1, source: nowhere}
`;
const SOURCES = `herald: {title: Chronology, outlet: Korea Herald, kind: press}
cnn: {title: Last ones leave}
`;
const registries = parseRegistries({
  facts: { file: "facts.yml", text: FACTS },
  sources: { file: "sources.yml", text: SOURCES },
}).value;

function bind(text: string, copies: readonly SourceCopy[] = []): Outcome<Brief> {
  const parsed = parseBrief({ file: "brief.md", text }, { sources: registries.sources });
  const bound = bindBrief(parsed.value, registries, copies, vocabularyData());
  return { value: bound.value, diagnostics: [...parsed.diagnostics, ...bound.diagnostics] };
}

function paragraph(text: string): readonly Inline[] {
  const block = bind(`## Title\n\n${text}`).value.slides[0]?.blocks[0];
  if (block?.kind !== "paragraph") throw new Error("not a paragraph");
  return block.inlines;
}
const codes = ({ diagnostics }: Outcome<Brief>) => diagnostics.map(({ code }) => code);

describe("what bold words and names of attributes mean", () => {
  it("is written beside them, in the language of the brief", () => {
    const [first] =
      bind("---\nlang: de\nslide_level: 2\n---\n## Title\n\n### Part {wahrscheinlichkeit=hoch}\n\n- **Frist** morgen")
        .value.slides[0]?.parts ?? [];
    expect(first?.columns).toEqual({ wahrscheinlichkeit: "likelihood" });
    expect(first?.blocks).toMatchObject([{ items: [{ blocks: [{ inlines: [{ column: "due" }, {}] }] }] }]);
  });

  it.each([
    ["**Owner** State", "owner"],
    ["**Owner.** State", "owner"],
    ["Amid words **Due** tomorrow", "due"],
    ["**Nobody knows it** at all", "nobody-knows-it"],
  ])("is said of bold words that no colon makes a lead word: %s", (text, column) => {
    expect(paragraph(text).find(({ kind }) => kind === "strong")).toMatchObject({ column });
  });
});

describe("facts", () => {
  it.each([
    ["53,000 [fact: kic-workers] workers", "span(about 53,000) workers [cite |herald|¶4]"],
    ["52,500 [fact: kic-workers] workers", "span(about 53,000) workers [cite |herald|¶4]"],
    ["about 53,000 [fact: kic-workers] workers", "span(about 53,000) workers [cite |herald|¶4]"],
    ["Of [fact:kic-firms] firms.", "Of span(123) firms. [cite |herald|]"],
    [
      "53,000 [fact: kic-workers] at 123 [fact: kic-firms] firms",
      "span(about 53,000) at span(123) firms [cite |herald|¶4;|herald|]",
    ],
    ["**53,000 [fact: kic-workers]** workers", "strong(span(about 53,000)) workers [cite |herald|¶4]"],
    ["123 [fact: kic-firms] firms [@herald, ¶2].", "span(123) firms [cite |herald|¶2]."],
    [
      "123 [fact: kic-firms] firms *Confidence: low - one.*",
      "span(123) firms [cite |herald|]span(emphasis(Confidence: low - one.))",
    ],
    ["some 53,000 workers [fact: kic-workers].", "some span(about 53,000) workers. [cite |herald|¶4]"],
    ["53,000 workers [fact: kic-workers] left", "span(about 53,000) workers left [cite |herald|¶4]"],
    ["About **53,000 [fact: kic-workers]** left", "About strong(span(53,000)) left [cite |herald|¶4]"],
    ["on 7 May 2013 [fact: visit] in Washington", "on span(7 May 2013) in Washington [cite |herald|]"],
    ["on May 8, 2013 [fact: visit]", "on span(7 May 2013) [cite |herald|]"],
    ["in 2013 they meet on [fact: visit]", "in 2013 they meet on span(7 May 2013) [cite |herald|]"],
    ["More than 120 [fact: many] firms", "span(more than 120) firms [cite |herald|]"],
  ])("%s", (written, expected) => expect(notation(paragraph(written))).toBe(expected));

  it.each([
    ["53,000[fact: kic-workers] 명", "span(약 53,000) 명 [cite |herald|¶4]"],
    ["약 53,000[fact: kic-workers]명", "span(약 53,000)명 [cite |herald|¶4]"],
    ["120[fact: many]개", "span(120)개 이상 [cite |herald|]"],
    ["120[fact: many]개 이상의 기업", "span(120)개 이상의 기업 [cite |herald|]"],
    ["120[fact: many]", "span(120 이상) [cite |herald|]"],
    ["120[fact: many] 이상", "span(120) 이상 [cite |herald|]"],
  ])("in Korean: %s", (written, expected) => {
    const block = bind(`---\nlang: ko\n---\n## 제목\n\n${written}`).value.slides[0]?.blocks[0];
    expect(block?.kind === "paragraph" && notation(block.inlines)).toBe(expected);
  });

  it.each([
    ["zh", "有53,000[fact: kic-workers]名工人", "有span(约53,000)名工人 [cite |herald|¶4]"],
    ["zh", "有约53,000[fact: kic-workers]名工人", "有span(约53,000)名工人 [cite |herald|¶4]"],
    ["ja", "120[fact: many]社が", "span(120)社超が [cite |herald|]"],
  ])("in %s: %s", (lang, written, expected) => {
    const block = bind(`---\nlang: ${lang}\n---\n## T\n\n${written}`).value.slides[0]?.blocks[0];
    expect(block?.kind === "paragraph" && notation(block.inlines)).toBe(expected);
  });

  it("say what the drafter wrote where the registry says something else", () => {
    expect(paragraph("52,500 [fact: kic-workers] workers")[0]).toMatchObject({
      kind: "span",
      attributes: { classes: ["fact"], values: { key: "kic-workers", written: "52,500" } },
    });
    expect(paragraph("53,000 [fact: kic-workers] workers")[0]).toMatchObject({
      attributes: { values: { key: "kic-workers" } },
    });
  });

  it("have exact places", () => {
    const text = "## Title\n\nSome 53,000 [fact: kic-workers] workers.";
    const block = bind(text).value.slides[0]?.blocks[0];
    const span = block?.kind === "paragraph" ? block.inlines[1]?.span : undefined;
    expect(text.slice(span?.start, span?.end)).toBe("53,000 [fact: kic-workers]");
  });

  it("add their sources to the brief, numbered in reading order", () => {
    const text =
      "---\nsources: {own: {title: Own}}\n---\n\n## One\n\n123 [fact: kic-firms] firms.\n\n## Two\n\nText [@own].\n";
    const { value, diagnostics } = bind(text);
    expect(diagnostics).toEqual([]);
    expect(value.sources).toMatchObject([
      { key: "own", number: 2 },
      { key: "herald", number: 1, outlet: "Korea Herald" },
    ]);
  });

  it("are bound in titles, cells, captions, charts, notes and footnotes", () => {
    const text =
      "## 123 [fact: kic-firms] firms[^a] {#s}\n\n| A | [fact: kic-firms] |\n|---|---|\n| x | 1 |\n\n| Group | People |\n|---|---|\n| Workers | 1 [fact: kic-workers] |\n| Firms | [fact: kic-firms] |\n: {.chart type=bar}\n\n::: notes\n123 [fact: kic-firms]\n:::\n\n[^a]: Of 123 [fact: kic-firms].\n";
    const { value, diagnostics } = bind(text);
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(value)).not.toContain("[fact:");
    const chart = value.slides[0]?.blocks.find((block) => block.kind === "chart");
    expect(chart?.kind === "chart" && chart.series[0]?.values).toEqual([53_000, 123]);
  });

  it("that are unknown, or rest on an unknown source, are errors at their place", () => {
    const text = "## One\n\n53,000 [fact: kic-worker] and 1 [fact: homeless] and 2 [fact: homeless].";
    const outcome = bind(text);
    expect(codes(outcome)).toEqual(["craft/fact-unknown", "craft/fact-source"]);
    const [unknown, source] = outcome.diagnostics;
    expect(text.slice(unknown?.span?.start, unknown?.span?.end)).toBe("[fact: kic-worker]");
    expect(unknown?.hint).toBe("Did you mean “kic-workers”?");
    expect(source?.span?.file).toBe("facts.yml");
    expect(FACTS.slice(source?.span?.start, source?.span?.end)).toBe("homeless");
  });

  it("that are unknown in the caption of a chart are told once", () => {
    const outcome = bind("## T\n\n| a | b |\n|---|---|\n| c | 1 |\n\n: Of [fact: none] {.chart type=bar}");
    expect(codes(outcome)).toEqual(["craft/fact-unknown"]);
  });
});

describe("stamps", () => {
  it("turn dates of freshness into spans", () => {
    expect(paragraph("Shut [as of 3 May 2013].")).toMatchObject([
      { kind: "text", text: "Shut " },
      {
        kind: "span",
        attributes: { classes: ["as-of"], values: { date: "2013-05-03" } },
        children: [{ text: "as of 3 May 2013" }],
      },
      { kind: "text", text: "." },
    ]);
    expect(notation(paragraph("폐쇄 [2013-05-03 기준]"))).toBe("폐쇄 span(2013-05-03 기준)");
  });

  it("refuse dates that can be read in two ways", () => {
    expect(codes(bind("## A\n\nShut [as of 03/05/2013]."))).toEqual(["craft/as-of"]);
  });

  it("mark sentences of confidence, and typed lines still find them", () => {
    const { value } = bind("## A\n\n- **Say:** It holds. *Confidence: low - one source.*");
    const [slide] = value.slides;
    expect(slide && typedLines(slide)[0]?.confidence).toBe("Confidence: low - one source.");
  });

  it("leave a brief without any of this the same object", () => {
    const { value } = parseBrief({ file: "brief.md", text: "## A\n\n- one\n\n| a | b |\n|---|---|\n| 1 | 2 |\n" });
    const registries = { people: [], places: [], facts: [], sources: [] };
    const { blocks } = bindBrief(value, registries, [], vocabularyData()).value.slides[0] ?? {};
    expect(blocks?.[0]).toBe(value.slides[0]?.blocks[0]);
  });
});

describe("sources of the registry", () => {
  it("may be cited, and those that are join the brief", () => {
    const outcome = bind("## A\n\nText [@cnn].");
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.value.sources).toMatchObject([{ key: "cnn", number: 1, title: "Last ones leave" }]);
  });

  it("may not be declared in the brief as well", () => {
    const text = "---\nsources: {cnn: {title: Mine}}\n---\n## A\n\nText [@cnn].";
    const [duplicate] = bind(text).diagnostics;
    expect(duplicate).toMatchObject({ code: "brief/source-duplicate", related: [{ span: { file: "sources.yml" } }] });
    expect(text.slice(duplicate?.span?.start, duplicate?.span?.end)).toBe("cnn");
  });
});

describe("stored copies", () => {
  const hash = `sha256:${"a".repeat(64)}`;
  const text = `---\nsources:\n  own: {title: Own, archived: sources/own.txt, hash: "${hash}"}\n---\n## A\n\nText [@own].`;
  const copy = (found: string): SourceCopy => ({ ...splitCopy("sources/own.txt", "One."), key: "own", hash: found });

  it("are asked for", () => {
    const { value } = parseBrief({ file: "brief.md", text });
    expect(storedSources(value, registries)).toMatchObject([{ key: "own", archived: "sources/own.txt", hash }]);
  });

  it("that changed are an error at the entry; those without a hash a warning with it", () => {
    expect(codes(bind(text, [copy(hash)]))).toEqual([]);
    const [changed] = bind(text, [copy("sha256:b")]).diagnostics;
    expect(changed).toMatchObject({ code: "craft/copy-changed", severity: "error" });
    expect(text.slice(changed?.span?.start, changed?.span?.end)).toBe("own");
    const [unhashed] = bind(text.replace(`, hash: "${hash}"`, ""), [copy(hash)]).diagnostics;
    expect(unhashed).toMatchObject({
      code: "craft/copy-unhashed",
      severity: "warning",
      hint: expect.stringContaining(hash),
    });
  });
});
