/** Where one thing that is withheld touches another that stays: counts, blanks, names, entries. */
import { describe, expect, it } from "vitest";
import { parseRegistries } from "../../../src/craft/registries.ts";
import { left, release, withReleases } from "../../support/releasing.ts";

const registriesOf = (facts: string) => parseRegistries({ facts: { file: "facts.yml", text: facts } }).value;

describe("blanks around a reference that is withheld", () => {
  const front = "handling: {scheme: sample}\nsources: {s: {title: T, mark: SS}, o: {title: O, mark: SO}}";

  it.each([
    ["a [@s].", "a."],
    ["a [@s], b", "a, b"],
    ["a [@s] b", "a b"],
    ["a [@s]", "a"],
    ["a [@s] [@o]", "a"],
    ["a (b [@s])", "a (b)"],
    ["a [@s]**b**", "a b"],
  ])("of “%s” leave “%s”", (text, shown) => {
    expect(left(`## (SO) T\n\n(SO) ${text}`, {}, front)).toBe(`(SO) T | (SO) ${shown}`);
  });

  it("are as they were where nothing is withheld", () => {
    expect(left("## (SO) T\n\n(SO) a [@o] .", {}, front)).toBe("(SO) T | (SO) a .");
  });
});

it("what a release says of itself is noted where it is declared", () => {
  const releases = 'releases:\n  partner: {audience: [USA, KOR], title: "(SS) zqtitle"}';
  const text = `---\ntitle: Deck\n${releases}\nhandling: {scheme: sample}\n---\n## (SO) T\n`;
  const [noted] = release(text).withheld.filter(({ field }) => field === "releases.title");
  expect(text.slice(noted?.span.start, noted?.span.end)).toMatch(/^partner: .*zqtitle"\}\n$/);
});

describe("brackets of which a part is withheld", () => {
  it.each([
    ["We ask for 5 % (fallback: 3 %)", "We ask for 5 %"],
    ["We ask for 5 % (our fallback: 3 %) and more", "We ask for 5 %"],
    ["Agree (owner: office; waiver: PM)", "Agree (owner: office)"],
    ["Agree (owner: office; waiver: PM; due: 2013-05-07)", "Agree (owner: office)"],
    ["Agree （owner: office；waiver: PM）", "Agree （owner: office）"],
    ["Agree (waiver: PM; owner: office)", "Agree"],
    ["We ask for 5 % (see ¶3; they offer 3 %)", "We ask for 5 % (see ¶3; they offer 3 %)"],
  ])("of “%s” leave “%s”", (text, shown) => {
    expect(left(`## T\n\n${text}`)).toBe(`T | ${shown}`);
  });
});

describe("numbers of lists", () => {
  const starts = (body: string) =>
    release(withReleases(`## (SO) T\n\n${body}`)).brief.slides[0]?.blocks.flatMap((block) =>
      block.kind === "list" ? [block.start] : [],
    );

  it("do not count what a box took along", () => {
    expect(starts("::: {.red-line}\n1. (SO) a\n2. (SO) b\n:::\n\n3. (SO) c")).toEqual([1]);
    expect(starts("1. (SO) a\n2. (SS) b\n\nx\n{.x}\n\n3. (SO) c\n4. (SS) d\n\n(SO) text\n\n5. (SO) e")).toEqual([
      1, 2, 3,
    ]);
  });

  it("are not those of bullets between them", () => {
    expect(starts("1. (SO) a\n2. (SS) b\n\n(SO) text\n\n- (SO) x\n- (SO) y\n\n(SO) more\n\n3. (SO) c")).toEqual([
      1, 1, 2,
    ]);
  });
});

describe("facts", () => {
  it.each([
    'closed: {value: "(SS) 123", unit: firms, source: s, mark: SO}',
    'closed: {value: "123", unit: (SS) firms, source: s, mark: SO}',
    'closed: {value: "123", unit: firms, note: (SS) about, source: s, mark: SO}',
    'closed: {value: "123", unit: firms, note: {en: about, ko: (SS) 약}, source: s, mark: SO}',
    'closed: {value: "123", unit: firms, source: s, mark: nonsense}',
  ])("go with a closed mark before any of their words: %s", (facts) => {
    const registries = registriesOf(facts);
    const body = "## (SO) T\n\n- (SO) Firms: [x]{.fact key=closed}\n- (SO) b";
    expect(left(body, { registries })).toBe("(SO) T | (SO) b");
    expect(release(withReleases(body), { registries }).registries.facts).toEqual([]);
    expect(left(body, { registries, release: "internal" })).toContain("Firms: x");
  });

  it("that are open show their words", () => {
    const registries = registriesOf('open: {value: "123", unit: firms, note: about, source: s, mark: SO}');
    expect(left("## (SO) T\n\n- (SO) Firms: [x]{.fact key=open}", { registries })).toContain("Firms: x");
  });
});

describe("ids of slides", () => {
  const ids = (body: string, way = {}) =>
    release(withReleases(body, "handling: {scheme: sample}"), way).brief.slides.map(({ id }) => id);

  it("keep a number that belongs to the title, and lose one that told two of a title apart", () => {
    expect(ids("## (SO) Plan 2\n\n(SO) a")).toEqual(["so-plan-2"]);
    expect(ids("## (SS) Plan\n\n(SS) a\n\n## (SO) Plan\n\n(SO) b")).toEqual(["so-plan"]);
    expect(ids("## (SO) Plan\n\n(SO) a\n\n## (SO) Plan\n\n(SO) b")).toEqual(["so-plan", "so-plan-1"]);
  });

  it("lose it however many had the title, and keep a number amid one", () => {
    const gone = "## Plan\n\nRed line: zq\n\n";
    const plain = (body: string) => release(withReleases(body, "")).brief.slides.map(({ id }) => id);
    expect(plain(`${gone.repeat(11)}## Plan\n\na`)).toEqual(["plan"]);
    expect(plain(`${gone}## Plan 2 b\n\na\n\n## Plan 3\n\nb`)).toEqual(["plan-2-b", "plan-3"]);
  });

  it("say nothing of a title that is gone, and nothing of words that are cut from one", () => {
    expect(ids("## (SO) A\n\n(SO) a\n\n## (SS) Secret plan\n\n(SO) b")).toEqual(["so-a", "slide-2"]);
    expect(ids("## (SO) We meet. **Fallback:** we leave\n\n- (SO) a")).toEqual(["so-we-meet"]);
    expect(ids("## (SO) We meet. **Fallback:** we leave {#leave}\n\n- (SO) a")).toEqual(["so-we-meet"]);
  });

  it("that the drafter chose stay with the own side, and links find the slide", () => {
    const body =
      "## (SS) Other {#slide-1}\n\n(SO) See [C](#zqchosen)\n\n## (SO) Plan\n\n(SO) b\n\n## (SO) C {#zqchosen}\n\n(SO) c";
    expect(ids(body)).toEqual(["slide-1", "so-plan", "so-c"]);
    expect(ids(body, { release: "internal" })).toEqual(["slide-1", "so-plan", "zqchosen"]);
    expect(JSON.stringify(release(withReleases(body)).brief.slides)).not.toContain("zqchosen");
  });
});

describe("what is noted as withheld", () => {
  const noted = (body: string) =>
    release(withReleases(body)).withheld.flatMap(({ text, field }) => (field === "" ? [text] : []));

  it("are the words, values, targets and files of it, line by line, and nothing that is empty", () => {
    expect(noted("## (SO) T\n\n- (SO) o\n- (SS) a [b](https://zq.example.org/x)")).toEqual([
      expect.stringContaining("https://zq.example.org/x"),
    ]);
    expect(noted("## (SO) T\n\n(SO) o\n\n![(SS) A map](maps/zq.png)")).toEqual(
      expect.arrayContaining(["(SS) A map", expect.stringContaining("zq")]),
    );
    expect(noted("## (SO) T\n\n(SO) o\n\n```\n(SS) a\n\nb\n```")).toEqual(["(SS) a", "b"]);
    expect(noted("## (SO) T\n\n(SO) a\n\n> (SO) b")).toEqual([]);
  });
});

describe("rows and columns", () => {
  it("go by the label in any of a row's cells, and by a closed mark in a column that is gone", () => {
    const table = (rows: string) => `## (SO) T\n\n| (SO) A | (SO) B |\n|---|---|\n${rows}\n`;
    expect(left(table("| (SO) 1 | Red line: x |\n| (SO) 2 | (SO) y |"))).not.toContain("x");
    expect(left(table("| (SO) 1 | Red line |\n| (SO) 2 | (SO) y |"))).toContain("(SO) 2");
    const first = (cell: string) =>
      left(`## (SO) T\n\n| (SS) A | (SO) B |\n|---|---|\n| ${cell} | (SO) x |\n| (SO) b | (SO) y |\n`);
    expect(first("(SS) a")).not.toContain("(SO) x");
    expect(first("so [SS] a")).not.toContain("(SO) x");
    expect(first("(SO) a")).toContain("(SO) x");
  });
});

describe("what stands in no slide", () => {
  const text = withReleases("## (SO) T\n\n<div>\n\n(SO) a {++b++}\n\n<!-- drafter: zqremark -->\n\n</div>\n");

  it("stays with the own side: remarks, edits, tags, and what stands beside words", () => {
    const { remarks, edits, containers, carried } = release(text).before;
    expect([remarks, edits, containers, carried].map(({ length }) => length > 0)).toEqual([true, true, true, true]);
    expect(release(text).brief).toMatchObject({ remarks: [], edits: [], containers: [], carried: [] });
    expect(release(text, { release: "internal" }).brief).toMatchObject({ remarks, edits, containers, carried });
    expect(release(text, { release: null, profile: "room" }).brief).toMatchObject({ remarks, edits, carried: [] });
  });

  it("is all of the brief where nothing is taken out, and none of it where the release is unknown", () => {
    const whole = release(text, { release: null });
    expect(whole).toMatchObject({ withheld: [], principal: [], shown: [], brief: { slides: whole.before.slides } });
    const { brief, withheld, codes } = release(text, { release: "nobody" });
    expect(codes).toEqual(["release/unknown"]);
    expect(brief).toMatchObject({ slides: [], sections: [], footnotes: [], sources: [] });
    expect(withheld).toEqual([]);
  });
});

describe("fields of a source, and an address", () => {
  it.each([
    "title: Plan SS Alpha",
    "title: T, author: Plan SS Alpha",
    "title: T, outlet: Plan SS Alpha",
    "title: T, note: '(SO) Plan SS Alpha'",
    "title: T, publisher: Plan SS Alpha",
    "title: T, url: https://example.org/sample-secret",
  ])("stop a release with a label before a name: {%s}", (fields) => {
    const front = `handling: {scheme: sample}\nsources: {s: {mark: SO, ${fields}}}`;
    expect(release(withReleases("## (SO) T\n\n(SO) a [@s]", front)).codes).toContain("release/closed-mark");
  });
});
