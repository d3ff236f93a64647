import { describe, expect, it } from "vitest";
import { parseBrief } from "../../../src/brief/parse.ts";
import { checkBrief, withLeaks } from "../../../src/check/brief/check.ts";
import { createContext } from "../../../src/check/brief/context.ts";
import { passagesOf } from "../../../src/check/brief/reading/passages.ts";
import { waivedText } from "../../../src/check/brief/report/waived.ts";
import { runningText } from "../../../src/check/brief/running.ts";
import type { BriefReport, CheckInput } from "../../../src/check/brief/types.ts";
import { splitCopy } from "../../../src/craft/copies.ts";
import { NO_REGISTRIES } from "../../../src/craft/registries.ts";
import { diagnose } from "../../../src/diagnostics/diagnose.ts";
import { NO_SCHEME } from "../../../src/marking/scheme.ts";
import { bound } from "../../support/bound.ts";
import { shipped } from "../marking/schemes.ts";

function inputOf(text: string): CheckInput {
  const brief = bound(parseBrief({ file: "brief.md", text }).value);
  return {
    brief,
    text,
    fingerprint: () => "sha256:000000000000",
    registries: NO_REGISTRIES,
    copies: [],
    scheme: NO_SCHEME,
    profile: brief.meta.profile,
    released: null,
    deck: null,
    scene: null,
    placing: [],
    translations: [],
  };
}

const check = (text: string): BriefReport => checkBrief(inputOf(text));
const found = (report: BriefReport) =>
  report.findings.map(({ rule, diagnostic: { severity } }) => `${rule.id} ${severity}`);
const codes = ({ diagnostics }: BriefReport) => diagnostics.map(({ code }) => code);

/** L19: a decision needs a recommendation and options; L22: a title of one word. */
const HEAD = "---\nbrief: readout\ntitle: T\n---\n\n";
const OUTCOMES = "## What was agreed {#outcomes .outcomes}\n\n- One plan\n";

describe("severity", () => {
  it("follows the brief's status: what stops a cleared or final brief warns in a draft", () => {
    const brief = (status: string) =>
      `---\nbrief: readout\ntitle: T\nversion: "1"\nversions: [{version: "1", fingerprint: sha256:000000000000}]\nlead: {cleared: [A]}\n${status}---\n\n## A b c\n\n- d\n`;
    expect(found(check(brief("")))).toEqual(["L19 warning"]);
    expect(found(check(brief("status: draft\n")))).toEqual(["L19 warning"]);
    expect(found(check(brief("status: cleared\n")))).toEqual(["L19 error"]);
    expect(found(check(brief("status: final\n")))).toEqual(["L19 error"]);
    expect(found(check(brief("status: superseded\n")))).toEqual(["L19 error", "L26 error"]);
  });

  it("holds decks that are no briefings to no standards of briefings", () => {
    expect(
      check("---\ntitle: T\n---\n\n## Agenda\n\n![](a.png)\n\n---\n\n- 53,000 workers today\n").diagnostics,
    ).toEqual([]);
  });
});

describe("findings of one code on one slide", () => {
  const slide = (id: string, rows: number) =>
    `## They stand apart on ${id} {#${id} .positions}\n\n| Issue | We | They |\n|---|---|---|\n${"| A | we want it | they do not |\n".repeat(rows)}\n`;

  it("are one diagnostic with their number and three places, each slide by itself", () => {
    const report = check(`${HEAD}${OUTCOMES}\n${slide("fish", 4)}${slide("grain", 1)}`);
    expect(report.findings.filter(({ diagnostic }) => diagnostic.code === "lint/L06-position")).toHaveLength(10);
    const shown = report.diagnostics.filter(({ code }) => code === "lint/L06-position");
    expect(shown.map(({ params, related }) => [params.findings, related?.length])).toEqual([
      [8, 2],
      [2, 1],
    ]);
    expect(shown[0]?.message).toMatch(/\(8 such findings on this slide\.\)$/);
  });

  it("are one for the brief where slide after slide is only begun, and name the slides", () => {
    const begun = (ids: readonly string[], text: string) =>
      check(`${HEAD}${OUTCOMES}\n${ids.map((id) => `## We take up ${id} {#${id}}\n\n${text}\n\n`).join("")}`);
    const shown = (report: BriefReport) => report.diagnostics.filter(({ code }) => code === "lint/L27-leftover");
    const [one, ...others] = shown(begun(["fish", "grain", "steel", "visas"], "- First …\n- Second …"));
    expect(others).toEqual([]);
    expect(one?.message).toMatch(/\(8 such findings on 4 slides: fish, grain, steel, visas\.\)$/);
    expect(one?.params.findings).toBe(8);
    expect(shown(begun(["fish", "grain", "steel", "visas"], "First …"))[0]?.message).toMatch(/\(On 4 slides: fish, /);
    expect(shown(begun(["fish", "grain", "steel"], "- First …\n- Second …"))).toHaveLength(3);
    const numbers = begun(["fish", "grain", "steel", "visas"], "- It took 53,000 workers");
    expect(numbers.diagnostics.filter(({ code }) => code === "lint/L06-number")).toHaveLength(4);
  });

  it("keep a brief from being ready where an example is left or a slide is empty, whatever its status", () => {
    expect(check(`${HEAD}${OUTCOMES}\n- …\n\n## Nothing stands here\n`).unready.map(({ code }) => code)).toEqual([
      "lint/L27-leftover",
      "lint/L19-empty",
    ]);
    expect(check(`${HEAD}${OUTCOMES}`).unready).toEqual([]);
  });
});

describe("waivers", () => {
  const short = "## Plan {#plan}\n\n- a\n";

  it("take a finding out of the count and list it with the reason", () => {
    const report = check(`${HEAD}${OUTCOMES}\n${short}\n<!-- lint-ignore L22: one word is the code name -->\n`);
    expect(report.findings).toEqual([]);
    expect(report.diagnostics).toEqual([]);
    expect(report.waived.map(({ rule, waiver }) => [rule.id, waiver.reason])).toEqual([
      ["L22", "one word is the code name"],
    ]);
  });

  it("hold for their slide, before the first slide for the whole brief; the name of a rule does as well", () => {
    const waiver = "<!-- lint-ignore layout/fit: because -->\n\n";
    expect(codes(check(`${HEAD}${waiver}${OUTCOMES}\n${short}`))).toEqual([]);
    expect(codes(check(`${HEAD}${OUTCOMES}\n${waiver}${short}`))).toEqual(["lint/waiver-unused", "lint/L22-title"]);
  });

  it("are told where they let pass what would have stopped the deck, once for all of it", () => {
    const front = "---\nbrief: readout\ntitle: T\nstatus: final\n---\n\n";
    const waiver = "<!-- lint-ignore L19: the readout says it -->\n\n";
    const report = check(`${front}${waiver}## A b c\n\n- d\n`);
    expect(report.waived).toHaveLength(1);
    const told = report.diagnostics.filter(({ code }) => code === "lint/waived");
    expect(told).toMatchObject([
      { severity: "info", params: { rule: "L19", count: 1, reason: "the readout says it" } },
    ]);
    expect(waivedText(report, new Map())).toBe("");
    const draft = check(`${front.replace("status: final\n", "")}${waiver}## A b c\n\n- d\n`);
    expect(codes(draft)).toEqual([]);
    expect(waivedText(draft, new Map())).toContain("the readout says it");
  });

  it("stay silent where another release of the brief may need them", () => {
    const waiver = "<!-- lint-ignore L28: the desk read it -->\n\n";
    const releases = HEAD.replace(/\n---\n/, "\nreleases:\n  partner: {audience: [USA, KOR]}\n---\n");
    expect(releases).not.toBe(HEAD);
    expect(codes(check(`${releases}${waiver}${OUTCOMES}`))).not.toContain("lint/waiver-unused");
    expect(codes(check(`${HEAD}${waiver}${OUTCOMES}`))).toContain("lint/waiver-unused");
  });

  it("are reported if nothing needs them, nobody knows the rule, it may not be waived or no reason is given", () => {
    const waived = (comment: string) => codes(check(`${HEAD}${OUTCOMES}\n<!-- ${comment} -->\n\n${short}`));
    expect(waived("lint-ignore L10: why")).toContain("lint/waiver-unused");
    expect(waived("lint-ignore L99: why")).toContain("lint/waiver-unknown");
    expect(waived("lint-ignore L5: why")).toContain("lint/waiver-refused");
    expect(waived("lint-ignore L22")).toContain("lint/waiver-reason");
    expect(waived("lint-ignore: why")).toContain("lint/waiver-form");
  });

  it("suggest the rule that was meant", () => {
    const [problem] = check(`${HEAD}${OUTCOMES}\n<!-- lint-ignore source/singel: why -->\n`).diagnostics;
    expect(problem?.hint).toContain("source/single");
  });
});

it.each([
  ["lists in lists", Array.from({ length: 40 }, (_, at) => `${"  ".repeat(at)}- item ${at}`)],
  [
    "quotations in quotations",
    Array.from({ length: 30 }, (_, at) => `${"> ".repeat(at + 1)}words ${at}\n${"> ".repeat(at + 1)}`),
  ],
  [
    "paragraphs of an item",
    ["- first", ...Array.from({ length: 30 }, (_, at) => `\n  Lead ${at}:\n\n  - below ${at}`)],
  ],
])("what stands around a text is held once: %s", (_, lines) => {
  const passages = passagesOf(createContext(inputOf(`${HEAD}## A b c\n\n${lines.join("\n")}\n`), true));
  const held = passages.filter(({ role }) => role !== "title").map(({ around }) => around);
  expect(held.length).toBeGreaterThanOrEqual(30);
  for (const around of held) expect(new Set(around).size).toBe(around.length);
  expect(new Set(held).size).toBeLessThan(4);
  const last = passages.at(-1);
  expect(held.every((around) => last !== undefined && around.includes(last.inlines))).toBe(true);
});

describe("L5 and L18", () => {
  const text = `---\nbrief: readout\ntitle: T\nreleases: {internal: {audience: [USA]}, partner: {audience: [KOR]}}\n---\n\n${OUTCOMES}- **Red line:** No talks.\n`;

  it("report a principal's line that reached somebody else, and no waiver covers it", () => {
    const input = inputOf(`${text}\n<!-- lint-ignore L18: no -->\n`);
    const [release] = input.brief.meta.releases.filter(({ name }) => name === "partner");
    if (release === undefined) throw new Error("no release");
    const released = {
      brief: input.brief,
      registries: NO_REGISTRIES,
      release,
      profile: input.profile,
      withheld: [],
      principal: [],
      shown: [],
    };
    const report = checkBrief({ ...input, released });
    expect(codes(report)).toContain("lint/L18-exposed");
    expect(report.findings.find(({ diagnostic }) => diagnostic.code === "lint/L18-exposed")?.diagnostic.severity).toBe(
      "error",
    );
  });

  /** Of a brief that goes out as it is. */
  const told = (body: string) => {
    const input = inputOf(`${text.replace("- **Red line:** No talks.\n", "")}${body}\n`);
    const [release = null] = input.brief.meta.releases.filter(({ name }) => name === "partner");
    const { brief, profile } = input;
    const ways = { registries: NO_REGISTRIES, release, profile, withheld: [], principal: [], shown: [] };
    return checkBrief({ ...input, released: { ...ways, brief } }).diagnostics;
  };
  const codesOfLimits = (all: BriefReport["diagnostics"]) =>
    all.flatMap(({ code }) => (code.startsWith("lint/L18") ? [code] : []));

  it.each([
    ["- Boston’s Red Line is crowded.", "lint/L18-revealed"],
    ["- Obama spoke of a red line.", "lint/L18-revealed"],
    ["- We hold on 12 May #red_line", "lint/L18-revealed"],
    ["- We hold on 12 May #ourRedLine", "lint/L18-revealed"],
    ["- Reserve price of the auction: 40", "lint/L18-near"],
    ["- Redd line: closed", "lint/L18-near"],
  ])("wait for a word of waiver where nothing tells whose limit it is: %s", (line, code) => {
    const [stop] = told(line).filter((one) => one.code === code);
    expect(stop?.severity).toBe("error");
    const waiver = /<!-- lint-ignore L18: .* -->/.exec(stop?.hint ?? "")?.[0] ?? "";
    expect(waiver).not.toBe("");
    expect(codesOfLimits(told(`${line}\n\n${waiver}`))).toEqual([]);
  });

  it.each([
    "- Red line of the metro: closed",
    "- Fallback fonts: two",
    "- Red Line stations: three",
    "- The #red_list",
    "- iPhones",
  ])("say nothing of what is plainly another's: %s", (line) => expect(codesOfLimits(told(line))).toEqual([]));

  it("take over what the scan of the package found", () => {
    const leak = diagnose("leak/found", { words: "w", reason: "r", part: "p", file: "f" });
    const report = withLeaks(check(text), [leak]);
    expect(report.findings.some(({ rule, diagnostic }) => rule.id === "L5" && diagnostic === leak)).toBe(true);
    expect(report.diagnostics).toContain(leak);
  });
});

describe("coverage of sources", () => {
  it("tells which paragraphs are used where, and which are not", () => {
    const input = inputOf(
      "---\nsources: {a: {title: A}, b: {title: B}, c: {title: C}}\n---\n\n## One\n\n- x [@a, ¶1–2; @b, p. 3]\n\n## Two\n\n- y [@a, ¶2] [@b]\n\n::: notes\nz [@a, ¶4]\n:::\n",
    );
    const copy = { ...splitCopy("a.txt", "First.\n\nSecond.\n\nThird.\n"), key: "a" };
    expect(checkBrief({ ...input, copies: [copy] }).coverage).toEqual([
      {
        key: "a",
        title: "A",
        total: 3,
        paragraphs: [
          { number: 1, slides: ["one"] },
          { number: 2, slides: ["one", "two"] },
          { number: 3, slides: [] },
          { number: 4, slides: ["two"] },
        ],
        elsewhere: [],
      },
      {
        key: "b",
        title: "B",
        total: 0,
        paragraphs: [],
        elsewhere: [
          { locator: "p. 3", slides: ["one"] },
          { locator: "", slides: ["two"] },
        ],
      },
      { key: "c", title: "C", total: 0, paragraphs: [], elsewhere: [] },
    ]);
  });

  it.each([
    ["¶1 to ¶3, from the first of the body", 3],
    ["3 paragraphs", 3],
    ["¶1–3", 3],
    ["as printed", 0],
  ])("takes their number from the registry where no copy is stored: %s", (paragraphs, total) => {
    const input = inputOf(
      `---\nsources: {a: {title: A, paragraphs: "${paragraphs}"}}\n---\n\n## One\n\n- x [@a, ¶1, ¶2]\n`,
    );
    const [coverage] = checkBrief(input).coverage;
    expect([coverage?.total, coverage?.paragraphs.map(({ slides }) => slides.length)]).toEqual([
      total,
      total === 3 ? [1, 1, 0] : [1, 1],
    ]);
  });
});

describe("running text", () => {
  it("finds every stretch again in the file, through marks, breaks and entities", () => {
    const text = "## T\n\nA *b c* &amp; d  \ne [@k] f\n";
    const source = `---\nsources: {k: {title: K}}\n---\n\n${text}`;
    const [block] = parseBrief({ file: "b.md", text: source }).value.slides[0]?.blocks ?? [];
    if (block?.kind !== "paragraph") throw new Error("no paragraph");
    const running = runningText(block.inlines, block.span);
    expect(running.text).toBe("A b c & d\ne \uFFFC f");
    const at = (words: string) => {
      const index = running.text.indexOf(words);
      const { start, end } = running.spanAt(index, index + words.length);
      return source.slice(start, end);
    };
    expect(at("b c")).toBe("b c");
    expect(at("c & d")).toContain("c");
    expect(at("\uFFFC")).toBe("[@k]");
    expect(at("f")).toBe("f");
  });
});

describe("marks where people meet (L4)", () => {
  const marked = (...slides: readonly string[]) =>
    checkBrief({
      ...inputOf(
        `---\ntitle: T\nhandling: {scheme: sample}\n---\n\n## (SO) Agree one plan\n\n- a\n\n${slides.join("\n\n")}\n`,
      ),
      scheme: shipped("sample"),
    }).findings.flatMap(({ rule, diagnostic }) => (rule.id === "L4" ? [diagnostic.params.what] : []));

  it.each([
    ["programme", "programme", "| Time | Item |\n|---|---|\n| 10:00 | Welcome |"],
    ["participants", "list of participants", "### Ours\n\n- Park principal"],
  ])("want one on the %s", (kind, what, body) => {
    expect(marked(`## Who and when {.${kind}}\n\n${body}`)).toEqual([what]);
    expect(marked(`## (SO) Who and when {.${kind}}\n\n${body}`)).toEqual([]);
  });

  it("want none elsewhere", () => expect(marked("## What they think {.positions}\n\n- a")).toEqual([]));
});
