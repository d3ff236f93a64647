/** What a letter or a number more decides in the walk-in check. */
import { describe, expect, it } from "vitest";
import { parseBrief } from "../../../src/brief/parse.ts";
import { checkBrief } from "../../../src/check/brief/check.ts";
import { areNear, indexPeople, isSlip } from "../../../src/check/brief/names/respelt.ts";
import { holdsOn, isTitle, isTitleCase } from "../../../src/check/brief/names/titles.ts";
import { recordedText } from "../../../src/check/brief/recorded.ts";
import { bindBrief } from "../../../src/craft/bind.ts";
import { NO_REGISTRIES } from "../../../src/craft/registries.ts";
import type { Person, Place } from "../../../src/craft/types.ts";
import { isoDate } from "../../../src/data/dates.ts";
import { NO_SCHEME } from "../../../src/marking/scheme.ts";
import { vocabularyData } from "../../support/bound.ts";

interface Given {
  readonly front?: string;
  readonly people?: readonly Person[];
  readonly places?: readonly Place[];
}

const read = (text: string) =>
  bindBrief(parseBrief({ file: "brief.md", text }).value, NO_REGISTRIES, [], vocabularyData()).value;

/** What is said of a brief, each as `code: the words that it points at`. */
function said(body: string, { front = "", people = [], places = [] }: Given = {}): readonly string[] {
  const kind = front.includes("brief:") ? "" : "brief: leaders-meeting\n";
  const text = `---\ntitle: T\n${kind}${front}---\n\n${body}\n`;
  const brief = read(text);
  const registries = { ...NO_REGISTRIES, people, places };
  const { findings } = checkBrief({
    ...{ brief, text, fingerprint: () => "", registries, copies: [], scheme: NO_SCHEME },
    ...{ profile: brief.meta.profile, released: null, deck: null, scene: null, placing: [], translations: [] },
  });
  return findings.map(
    ({ diagnostic: { code, span } }) => `${code.replace(/^lint\//, "")}: ${text.slice(span?.start, span?.end)}`,
  );
}

const of = (rule: string, body: string, given?: Given) => said(body, given).filter((one) => one.startsWith(rule));

const person = (name: string, family: string, more: Partial<Person> = {}): Person =>
  ({
    ...{ key: family.toLowerCase(), span: { file: "people.yml", start: 0, end: 0 }, mark: null, name, family },
    ...{
      order: "family-last",
      variants: [],
      scripts: {},
      titles: [],
      country: "USA",
      sayItLike: "",
      bio: [],
      card: {},
      photo: null,
    },
    ...(more as object),
  }) as unknown as Person;

describe("a slip of the pen in a name", () => {
  it.each([
    ["Barack", "Barak", true],
    ["Barack", "Barackk", true],
    ["Barack", "Barask", true],
    ["Barack", "Barcak", true],
    ["Barack", "Brcaak", false],
    ["Barack", "Barbara", false],
    ["Barack", "Carack", false],
    ["Barack", "barack", false],
    ["Bill", "Biil", true],
    ["Jim", "Jin", false],
    ["Jimm", "Jim", false],
  ])("%s is near %s: %s", (a, b, near) => expect(areNear(a, b)).toBe(near));

  it("is one word of the name alone", () => {
    const obama = person("Barack Obama", "Obama");
    expect(["Barak Obama", "Barack Obma"].filter((name) => isSlip(name, obama))).toHaveLength(2);
    expect(
      ["Barak Obma", "Barack Obama", "Barak", "Barak Hussein Obama"].filter((name) => isSlip(name, obama)),
    ).toEqual([]);
  });

  it("is found among many by a letter more, less, other or out of its place", () => {
    const index = indexPeople([person("Joe Biden", "Biden"), person("Barack Obama", "Obama")]);
    for (const name of ["Barak Obama", "Barrack Obama", "Barask Obama", "Barcak Obama", "Barack Obmaa", "Barack Obam"])
      expect([name, index.slipped(name).map(({ family }) => family)]).toEqual([name, ["Obama"]]);
    expect(index.slipped("Barack Obama")).toEqual([]);
    expect(index.slipped("Borock Obama")).toEqual([]);
    expect(index.startingWith("Barack Obama speaks").map(({ family }) => family)).toEqual(["Obama"]);
    expect(index.in("the barack-obama line").map(({ person }) => person.family)).toEqual(["Obama"]);
    expect([index.isAllowed("Barack  Obama"), index.isAllowed("Barak Obama")]).toEqual([true, false]);
  });

  it("stands where its words do, joined by hyphens, blanks or nothing, and no letter around it", () => {
    const park = person("Park Geun-hye", "Park");
    const index = indexPeople([park, person("Lee Geun-Hye", "Lee")]);
    const found = (text: string) =>
      index.in(text).map(({ person, written, at }) => `${at} ${person.family} ${written}`);
    expect(found("(park geunhye), Park-Geun Hye; PARK  GEUN-HYE.")).toEqual([
      "1 Park park geunhye",
      "16 Park Park-Geun Hye",
      "31 Park PARK  GEUN-HYE",
      "6 Lee geunhye",
      "37 Lee GEUN-HYE",
    ]);
    expect(found("spark Geun-hyes xGeun-hye Geun-hye-x 2Geun-hye")).toEqual([]);
    // What anybody may be called is no misspelling of another.
    expect(index.respelt("Geun-hye and Geun-Hye").map(({ written }) => written)).toEqual([]);
    expect(index.respelt("Geun hye").map(({ person, written }) => `${person.family} ${written}`)).toEqual([
      "Park Geun hye",
      "Lee Geun hye",
    ]);
  });
});

describe("titles", () => {
  it("in title case say nothing of names: four longer words, more than seven of ten with capitals", () => {
    expect(isTitleCase("President Meets Prime Minister")).toBe(true);
    expect(isTitleCase("President Meets Minister")).toBe(false);
    expect(isTitleCase("One Two Three Four Five Seven Eight nine with some")).toBe(false);
    expect(isTitleCase("Three Three Three Three Three Three Three words words words")).toBe(false);
    expect(isTitleCase("Three Three Three Three Three Three Three Three words words")).toBe(true);
  });

  it("hold from their first day to their last", () => {
    const day = (text: string) => isoDate(text);
    const title = { title: "President", titles: {}, from: day("2013-02-25"), to: day("2017-03-10") };
    const days = ["2013-02-24", "2013-02-25", "2015-01-01", "2017-03-10", "2017-03-11"].map(day);
    expect(days.map((one) => holdsOn(title, one))).toEqual([false, true, true, true, false]);
    expect(holdsOn(title, null)).toBe(true);
    expect(holdsOn({ ...title, from: null, to: null }, day("1900-01-01"))).toBe(true);
  });

  it("are a person's where each word is in one of hers", () => {
    const title = { title: "Secretary of Defense", titles: { fr: "Ministre de la défense" }, from: null, to: null };
    expect(isTitle("Defence Secretary", title)).toBe(true);
    expect(isTitle("Ministre", title)).toBe(true);
    expect(isTitle("Secretary of State", title)).toBe(false);
  });
});

describe("vague objectives (L20)", () => {
  const objective = (text: string) =>
    of("L20", `## Two {.our-objectives}\n\n1. ${text}\n`).map((one) => one.split(":")[0]);

  it("are told by their verb, a mark before it or none", () => {
    expect(objective("Exchange views on trade")).toEqual(["L20-vague"]);
    expect(objective("(SO) Exchange views on trade")).toEqual(["L20-vague"]);
    expect(objective("(C//REL)  Exchange views on trade")).toEqual(["L20-vague"]);
    expect(objective("Agree to exchange views on trade")).toEqual(["L20-unmeasured"]);
    expect(objective("Exchange 3 views on trade")).toEqual([]);
    expect(objective("Exchange views on trade by 7 May 2013")).toEqual([]);
    expect(objective("Exchange views\n   - **Measure:** both say so")).toEqual([]);
  });
});

describe("claims without a source (L6)", () => {
  const front = "sources: {s: {title: A, author: B, date: 2013-05-01}}\n";
  const claims = (body: string) => of("L06", `## What we know {.evidence}\n\n- It is so. [@s]\n\n${body}`, { front });

  it("are no code, no head of a column, no title of a section", () => {
    expect(claims("In 2013 the zone had 53,000 workers and 123 firms.").length).toBeGreaterThan(0);
    expect(claims("```\nIn 2013 the zone had 53,000 workers and 123 firms.\n```")).toEqual([]);
    expect(claims("| In 2013 | 53,000 workers |\n|---|---|\n| a | b |")).toEqual([]);
    expect(claims("Our own estimate: in 2013 the zone had 53,000 workers.")).toEqual([]);
  });
});

describe("days that can be read in two ways (L16)", () => {
  const days = (text: string) => of("L16", `## A\n\n- It is on ${text} that they meet\n`).length;

  it.each([
    ["03/04/2013", 1],
    ["3/4/2013", 1],
    ["31/12/2013", 1],
    ["0/4/2013", 0],
    ["4/0/2013", 0],
    ["32/12/2013", 0],
    ["13/14/2013", 0],
    ["12/31/2013", 1],
  ])("%s: %i", (text, count) => expect(days(text)).toBe(count));
});

describe("marks without a scheme (L3)", () => {
  it("are looked for in texts, and not in code", () => {
    expect(of("L03", "## A\n\n- (S//NF) a\n").length).toBe(1);
    expect(of("L03", "## A\n\n```\n(S//NF) a\n```\n")).toEqual([]);
    expect(of("L03", "## A\n\n- (S//NF) a\n", { front: "handling: {scheme: sample}\n" })).toEqual([]);
  });
});

describe("decisions (L19)", () => {
  const options = "## Options {.options}\n\n### One\n\n- **For:** a\n\n### Two\n\n- **For:** b\n\n";
  const advice = "## We advise one {.recommendation}\n\n- Take one\n";
  const decision = (body: string) =>
    of("L19", body, { front: "brief: decision\n" })
      .map((one) => one.split(":")[0])
      .filter((one) => one === "L19-concurrence" || one === "L19-options");

  it("say who concurs beside the advice or an option, not in notes or elsewhere", () => {
    expect(decision(options + advice)).toEqual(["L19-concurrence"]);
    expect(decision(`${options}${advice}\nTreasury concurs.\n`)).toEqual([]);
    expect(decision(`${options}${advice}\n::: notes\nTreasury concurs.\n:::\n`)).toEqual(["L19-concurrence"]);
    expect(decision(`${options}${advice}\n## Else\n\nTreasury concurs.\n`)).toEqual(["L19-concurrence"]);
    expect(decision(`## Options {.options}\n\n### One\n\nTreasury concurs.\n\n### Two\n\n- b\n\n${advice}`)).toEqual(
      [],
    );
    expect(decision("## Options {.options}\n\n### One\n\n- a\n")).toEqual(["L19-options"]);
  });
});

describe("the recorded text of a version", () => {
  const recorded = (front: string) => {
    const text = `---\ntitle: T\n${front}---\n\n## A\n\n- b\n`;
    return recordedText(read(text), NO_REGISTRIES, text);
  };

  it("holds what a release calls itself, and a note of a source where there is one", () => {
    const release = (more: string) => recorded(`releases: {partner: {audience: [KOR]${more}}}\n`);
    expect(
      new Set([release(""), release(", title: Other"), release(", subtitle: Second"), release(", footer: Third")]).size,
    ).toBe(4);
    expect(release("")).not.toContain(",null]");
    const source = (more: string) => `sources: {s: {title: A, author: B${more}}}\n`;
    const cited = (more: string) => {
      const text = `---\ntitle: T\n${source(more)}---\n\n## A\n\n- b [@s]\n`;
      return recordedText(read(text), NO_REGISTRIES, text);
    };
    expect(cited(", note: C")).not.toBe(cited(""));
  });
});
