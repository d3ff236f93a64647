/** What templates see of a briefing: typed lines, records, registries, seating; and how sections find their kinds. */

import { describe, expect, it } from "vitest";
import { parseBrief } from "../../../src/brief/parse.ts";
import type { Person, Place, Registries } from "../../../src/craft/types.ts";
import { planDeck, viewSlides } from "../../../src/deck/plan.ts";
import type { DeckData } from "../../../src/deck/types.ts";
import { bound } from "../../support/bound.ts";
import { on } from "../../support/dates.ts";
import { pack, show } from "./support.ts";

const page = (head: string, body: string) => `---\n${head}\n---\n<slide><h1>{{title}}</h1><main>${body}</main></slide>`;
const LAYOUTS = {
  "layouts/page.hbs": '---\nname: Page\n---\n<layout><h1 region="title">T</h1><div region="body">B</div></layout>',
  "layouts/other.hbs": '---\nname: Other\n---\n<layout><h1 region="title">T</h1><div region="body">B</div></layout>',
};
const kinds = pack({
  ...LAYOUTS,
  "slides/objectives.hbs": page(
    "kind: objectives\nlayout: page\nheadings: {en: [Objectives, Our objectives, Their objectives], ko: [우리 측 목표]}",
    "{{body}}{{#each parts}}<h2>{{heading}}</h2>{{body}}{{/each}}",
  ),
  "slides/options.hbs": page(
    "kind: options\nlayout: {default: page, parts: other}\nheadings: {en: [Options]}\ntakes: {parts: {max: 2}}",
    "{{layout}}{{#each parts}}<h2>{{heading}}</h2>{{body}}{{/each}}",
  ),
  "slides/positions.hbs": page(
    "kind: positions\nlayout: page\nheadings: {en: [Positions]}\ntakes: {table: required}",
    "{{table.markup}}",
  ),
  "slides/limits.hbs": page("kind: limits\nlayout: page\nheadings: {en: [Red lines]}", "{{body}}"),
  "slides/mute.hbs": page("kind: mute\nlayout: page", "{{#each lines}}<p>{{text}}</p>{{/each}}"),
  "slides/frank.hbs": page(
    "kind: frank\nlayout: page",
    "{{#each lines}}<p>{{text}} {{owner}} {{date due}} {{confidence}} {{raisedText}}</p>{{#each children}}<p>{{text}}</p>{{/each}}{{rest}}{{/each}}",
  ),
});

const parse = (text: string, head = "") =>
  parseBrief({ file: "brief.md", text: `---\nslide-level: 2\nsources-slide: false\ncover: false\n${head}---\n${text}` })
    .value;
const views = (text: string, head = "", data: DeckData = {}) =>
  JSON.parse(JSON.stringify(viewSlides(bound(parse(text, head), kinds), kinds, data).value));
const view = (text: string, head = "", data: DeckData = {}) => views(text, head, data)[0];

const place = { file: "registry.yml", start: 0, end: 0 };
const park: Person = {
  key: "park",
  name: "Park Geun-hye",
  family: "Park",
  order: "family-first",
  scripts: { hangul: "박근혜" },
  variants: ["Park Geun Hye"],
  titles: [
    { title: "Chairwoman", titles: {}, from: on("2011-12-19"), to: on("2012-12-18") },
    { title: "President", titles: { ko: "대통령" }, from: on("2013-02-25"), to: null },
  ],
  country: "KOR",
  sayItLike: "pahk gun-heh",
  bio: [],
  card: { "last-contact": "none" },
  photo: null,
  mark: "",
  span: place,
};
const sea: Place = {
  key: "sea",
  name: "East Sea",
  scripts: {},
  variants: ["Sea of Japan"],
  kind: "sea",
  labels: { dual: "East Sea / Sea of Japan" },
  at: "",
  country: "",
  between: "",
  frame: "",
  disputed: true,
  mark: "",
  span: place,
};
const registries: Registries = { people: [park], places: [sea], facts: [], sources: [] };

describe("typed lines", () => {
  const text = [
    "## What to say",
    "- **Say:** We want one plan. (owner: State/EAP; due: 2013-06-30; status: in talks; minutes: 2)",
    "  - Because it is late.",
    "  - **Fallback:** Leads only.",
    "  - **Measure:** two names",
    "- **If raised:** Why now? *(certain)*",
    "  - **Line:** It is time. *Confidence: low - one source.*",
  ].join("\n");

  it("come with their tails, children and labelled items", () => {
    const [say, raised] = view(text).lines;
    expect(say).toMatchObject({
      number: 1,
      type: "say",
      label: "Say",
      text: "We want one plan.",
      owner: "State/EAP",
      due: "2013-06-30",
      status: "in talks",
      progress: 2,
      tail: { minutes: "2" },
      children: [{ type: "fallback", text: "Leads only." }],
      fields: { measure: "two names", fallback: "Leads only." },
      others: "<ul><li>Because it is late.</li></ul>",
    });
    expect(raised).toMatchObject({ text: "Why now?", raised: 3, raisedText: "certain" });
    expect(raised.children[0]).toMatchObject({ type: "line", confidence: "Confidence: low - one source." });
  });

  it("are listed by type, none missing", () => {
    const { byType } = view(text);
    expect(byType.say).toHaveLength(1);
    expect(byType["red-line"]).toEqual([]);
    expect(Object.keys(byType)).toHaveLength(13);
  });

  it("are found in boxes and quotations, once; what is nested in an item is the item's", () => {
    const { lines } = view("## T\n\n> **Say:** a\n\n::: box\n- **Ask:** b\n  - **Line:** c\n:::\n");
    const types = lines.map(({ type }: { type: string }) => type);
    expect(types).toEqual(["say", "ask"]);
    expect(lines[1].children).toHaveLength(1);
  });

  it("stand on items and parts as well", () => {
    const { items, parts } = view("## T {.options}\n- **Ask:** a\n- plain\n### P\n- **Offer:** b");
    expect(items[0].line).toMatchObject({ type: "ask", text: "a" });
    expect(items[1].line).toBeNull();
    expect(parts[0].byType.offer[0].text).toBe("b");
  });

  it("are reported when a template shows the text and forgets the owner", () => {
    const lost = (kind: string) =>
      planDeck(bound(parse(`## T {.${kind}}\n- **Ask:** One plan. (owner: State; due: 2013-06-30)`), kinds), kinds)
        .diagnostics;
    expect(lost("mute").map(({ code }) => code)).toEqual(["deck/not-shown"]);
    expect(lost("frank")).toEqual([]);
  });

  it("print dates in words, and are missed piece by piece", () => {
    const { value, diagnostics } = planDeck(bound(parse(text.replace("What to say", "T {.frank}")), kinds), kinds);
    const main = value.slides[0]?.root.children[1];
    expect(diagnostics.map(({ code }) => code)).toEqual(["deck/not-shown"]);
    expect(main === undefined ? "" : show(main)).toContain("30\u00a0June\u00a02013");
  });
});

describe("records", () => {
  it("are the rows of a table by what their columns mean", () => {
    const { records, table, columns, heads } = view(
      "## T\n| Time | Item | Press | Minutes |\n|---|---|---|---|\n| 0–3 | **Welcome** | Open | 3 |\n| 3–9 | Ask | Closed | 6 |",
    );
    expect(records[0]).toMatchObject({
      name: "<strong>Welcome</strong>",
      nameText: "Welcome",
      levels: { press: 3 },
      numbers: { minutes: 3 },
      marked: ["item"],
    });
    expect(table.totals.minutes).toBe(9);
    expect(columns).toEqual(["time", "item", "press", "minutes"]);
    expect(heads.press).toBe("Press");
  });

  it("are parts, and typed lines, in the same form", () => {
    const part = view("## T {.options}\n### Drift {likelihood=likely}\n- **Impact:** high\n- **Owner:** NSC")
      .records[0];
    expect(part).toMatchObject({ nameText: "Drift", levels: { likelihood: 4, impact: 3 }, fields: { owner: "NSC" } });
    const line = view("## T\n- **Deliverable:** A plan (owner: NSC; due: 2013-06-30; status: agreed)").records[0];
    expect(line).toMatchObject({ nameText: "A plan", fields: { due: "2013-06-30" }, levels: { status: 3 } });
  });

  it("read Korean headings", () => {
    const { records } = view("## T\n| 상황 | 가능성 | 첫 24시간 |\n|---|---|---|\n| 도발 | 매우 높음 | 통화 |");
    expect(records[0]).toMatchObject({ levels: { likelihood: 5 }, fields: { "first-day": "통화" } });
  });

  it("see through portion marks", () => {
    const { records, parts } = view(
      "## T {.options}\n| (SR) Event | (SR) Likelihood |\n|---|---|\n| (SR) Drift | (SR) Likely |\n### (SR) Mood\n(SR) **Strained** here\n\n- (SR) **Owner:** NSC",
    );
    expect(records[0]).toMatchObject({ levels: { likelihood: 4 }, nameText: "(SR) Drift" });
    expect(parts[0]).toMatchObject({ key: "mood", rank: 2, fields: { owner: "(SR) NSC" } });
  });

  it("count open brackets", () => {
    const { bracketCount } = view("## T\n| Clause | Text |\n|---|---|\n| 1 | talks [soon] and [late] |");
    expect(bracketCount).toBe(2);
  });
});

describe("registries", () => {
  it("give the title of the meeting's day", () => {
    const at = (day: string) => view("## T", `meeting: {start: ${day}}\n`, { registries }).people.park.title;
    expect(at("2012-06-01")).toBe("Chairwoman");
    expect(at("2013-05-07")).toBe("President");
    expect(at("2012-12-31")).toBe("");
    const korean = view("## T", "lang: ko\nmeeting: {start: 2013-05-07}\n", { registries });
    expect(korean.people.park.title).toBe("대통령");
  });

  it("are found by key, name, variant or script at the start of an item", () => {
    const { items } = view(
      "## T\n- **park** principal\n- 박근혜, speaks first\n- Sea of Japan: calm",
      "names_policy: {seas: dual}\n",
      {
        registries,
      },
    );
    expect(items[0]).toMatchObject({ person: { name: "Park Geun-hye" }, role: "principal" });
    expect(items[1]).toMatchObject({ person: { key: "park" }, remark: "speaks first" });
    expect(items[2]).toMatchObject({ place: { label: "East Sea / Sea of Japan" }, remark: "calm" });
  });

  it("name whom a slide is about, and whom the front matter names", () => {
    const seen = view("## Her aims {person=park}", "counterpart: {who: park, last_met: never}\nprincipal: nobody\n", {
      registries,
    });
    expect(seen.person).toMatchObject({ key: "park", card: { "last-contact": "none" } });
    expect(seen.counterpart).toMatchObject({ who: [{ key: "park" }], lastMet: "never" });
    expect(seen.principal).toMatchObject([{ key: "", name: "nobody" }]);
  });

  it("are empty where there are none", () => {
    expect(view("## T")).toMatchObject({ people: {}, places: {}, facts: {}, person: null, waivers: [] });
    expect(view("## T").handling.distribution).toEqual([]);
  });
});

describe("seating", () => {
  it("puts the principal in the middle and the next in rank at the right hand", () => {
    const { parts } = view(
      "## T {.options}\n### A\n- **1** principal\n- **2**\n- **3**\n### B\n- **1** principal\n- **2**\n- **3**",
    );
    const row = (index: number) => parts[index].seats.map(({ label }: { label: string }) => label);
    expect(row(0)).toEqual(["2", "1", "3"]);
    expect(row(1)).toEqual(["3", "1", "2"]);
  });

  it("leaves a side with several principals as it is written, so that each faces his own", () => {
    const { parts } = view(
      "## T {.options}\n### A\n- **1** principal\n- **2** principal\n- **3** principal\n### B\n- **1**\n- **2**\n- **3**",
    );
    for (const { seats } of parts) expect(seats.map(({ label }: { label: string }) => label)).toEqual(["1", "2", "3"]);
  });

  it("says of nobody that he is a principal, and no title twice", () => {
    const { items } = view(
      "## T\n- **Park Geun-hye** President, principal\n- **Minister** Speaks, principal\n- **Aide** For the principal\n- **Park Geun-hye** President; speaks first",
      "",
      { registries },
    );
    expect(items.map(({ duty }: { duty: string }) => duty)).toEqual([
      "",
      "Speaks",
      "For the principal",
      "speaks first",
    ]);
  });
});

describe("the kind of a section", () => {
  const kindsOf = (text: string, head = "") =>
    planDeck(bound(parse(text, head), kinds), kinds).value.slides.map(({ kind, layout }) => `${kind} ${layout}`);

  it("comes from the headings of parts below a title that says something", () => {
    expect(kindsOf("## We want two things\n### Our objectives\n- a\n### Their objectives\n- b")).toEqual([
      "objectives page",
    ]);
    expect(kindsOf("## 우리는 둘을 바란다\n### 우리 측 목표\n- a", "lang: ko\n")).toEqual(["objectives page"]);
    expect(kindsOf("## We want two things\n### Our objectives\n- a\n### Weather\n- b")).toEqual(["content page"]);
  });

  it("gives the content of a lone part to the slide", () => {
    const text = "## They do not meet\n### Positions\n| a | b |\n|---|---|\n| 1 | 2 |";
    expect(kindsOf(text)).toEqual(["positions page"]);
    expect(view(text)).toMatchObject({ about: "positions", parts: [] });
    expect(planDeck(bound(parse(text), kinds), kinds).diagnostics).toEqual([]);
  });

  it("may be a class of any English heading", () => {
    expect(kindsOf("## Three limits {.red-lines}\n- a")).toEqual(["limits page"]);
  });

  it("lets the layout follow what the slide holds", () => {
    expect(kindsOf("## A {.options}\ntext\n\n## B {.options}\n### 1\na\n### 2\nb")).toEqual([
      "options page",
      "options other",
    ]);
  });

  it.each([
    ["a box", "::: box\n| Owner |\n|---|\n| a |\n\n- **Ask:** b\n:::"],
    ["a quotation", "> | Owner |\n> |---|\n> | a |\n>\n> - **Ask:** b"],
    ["columns", "text\n\n:::: columns\n::: column\n| Owner |\n|---|\n| a |\n\n- **Ask:** b\n:::\n::::"],
  ])("knows the columns and lines that stand in %s", (_, body) => {
    const { holds, parts } = view(`## T\n\n${body}\n`);
    expect([...holds, ...parts.flatMap((part: { holds: string[] }) => part.holds)]).toEqual(
      expect.arrayContaining(["owner", "ask"]),
    );
  });

  it("does not count a section of its own among the parts, and keeps it last", () => {
    const text = "## A {.options}\n### 1\na\n### Recommendation\nthe first\n### 2\nb\n### 3\nc";
    const seen = views(text).map(({ parts }: { parts: { headingText: string }[] }) =>
      parts.map(({ headingText }) => headingText),
    );
    expect(seen).toEqual([
      ["1", "2"],
      ["3", "Recommendation"],
    ]);
    expect(kindsOf("## A {.options}\n### 1\na\n### 2\nb\n### Recommendation\nthe first")).toHaveLength(1);
  });
});

it("has the scale of likelihood where slides use its words, and no table of words that nobody reads", () => {
  const scaleOf = (text: string, head = "likelihood_scale: icd203\n") => view(text, head).scale.id;
  const table = (head: string, word: string) => `## A\n\n| Event | ${head} |\n|---|---|\n| Drift | ${word} |\n`;
  expect(scaleOf("## A\n\nDrift is very likely.\n")).toBe("icd203");
  expect(scaleOf(table("Likelihood", "High"))).toBe("icd203");
  // Its terms are English: what a Korean column says is in none of its bands.
  expect(scaleOf(table("가능성", "높음"), "lang: ko\nlikelihood_scale: icd203\n")).toBe("");
  expect(scaleOf("## The road is shut\n\nA remote town, unlikelihood aside.\n")).toBe("");
  expect(scaleOf(table("Impact", "High"))).toBe("");
  expect(scaleOf("## A\n\nWords.\n\n::: notes\nDrift is likely.\n:::\n")).toBe("");
  expect(scaleOf("## A\n\nDrift is very likely.\n", "")).toBe("");
});
