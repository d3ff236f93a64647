import { describe, expect, it } from "vitest";
import { left, leftPlain, release, withReleases } from "../../support/releasing.ts";

describe("marks and audiences", () => {
  it("keeps what everybody may see, for everybody", () => {
    for (const to of ["internal", "partner", "public"]) {
      expect(left("## (SO) Title\n- (SO) One\n- (SO) Two", { release: to })).toBe("(SO) Title | (SO) One | (SO) Two");
    }
  });

  it("withholds what the audience is not on the list of", () => {
    const body =
      "## (SO) Title\n- (SS//REL TO USA, KOR) Both\n- (SS//REL TO USA, JPN) Other\n- (SS) Own\n- (SO//NOFORN) None";
    expect(left(body)).toBe("(SO) Title | (SS//REL TO USA, KOR) Both");
    expect(left(body, { release: "public" })).toBe("");
    expect(left(body, { release: "internal" })).toContain("Other");
    expect(left(body, { release: null })).toContain("Own");
  });

  it("looks once more for closed marks, and takes a list of countries for what it frees", () => {
    const written = "## (SO) Title\n- (SO) One, as in SR//REL TO USA, KOR and no further";
    expect(release(withReleases(written).replace("Deck", "(SO) Deck")).codes).toEqual([]);
    for (const closed of ["SR//REL TO USA, JPN", "SR//NOFORN"]) {
      const text = withReleases(written.replace("SR//REL TO USA, KOR", closed)).replace("Deck", "(SO) Deck");
      expect(release(text).codes, closed).toEqual(["release/closed-mark"]);
    }
  });

  it("takes a colour in small letters in a cell, a letter and a sign for how things stand", () => {
    const tlp = "handling: {scheme: tlp}";
    const rows = (cell: string) => left(`## (TLP:CLEAR) Title\n\n| Who | How |\n|---|---|\n| a | ${cell} |`, {}, tlp);
    for (const open of ["red", "Red", "R", "\u{1f534}"]) expect(rows(open), open).toContain(`a | ${open}`);
    expect(rows("RED")).not.toContain("a |");
  });

  it("withholds a label in the words of an attribute, and takes none of them for a class where a script has no capitals", () => {
    const said = (words: string) =>
      release(withReleases(`## (TLP:CLEAR) Title\n\n(TLP:CLEAR) [one]{data="${words}"}`, "handling: {scheme: tlp}"));
    for (const label of ["__خطنا الأحمر:__ zqw", "__خط أحمر__: zqw"]) {
      const { brief, codes } = said(label);
      expect([codes, JSON.stringify({ ...brief, vocabulary: null }).includes("zqw")], label).toEqual([[], false]);
    }
    for (const mark of ["الأحمر: zqw", "RED: zqw", "TLP الأحمر zqw", "see RED_ zqw"])
      expect(said(mark).codes, mark).toEqual(["release/closed-mark"]);
  });

  it("leaves out text that nobody marked where texts are marked, and says so once", () => {
    const text = withReleases("## (SO) Title\n- (SO) One\n- Two\n- Three").replace("Deck", "(SO) Deck");
    const result = release(text);
    expect(result.codes).toEqual(["release/unmarked"]);
    expect(result.diagnostics[0]).toMatchObject({ severity: "warning", params: { count: 2, name: "partner" } });
    const { start, end } = result.diagnostics[0]?.span ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toContain("Two");
    expect(release(text, { release: "internal" }).codes).toEqual([]);
  });

  it("asks for no marks in a brief that has none", () => {
    expect(left("## Title\n- One\n- Two")).toBe("Title | One | Two");
    expect(leftPlain("## Title\n- One\n- Two")).toBe("Title | One | Two");
  });

  it("takes parentheses for text without a scheme", () => {
    expect(leftPlain("## (SS) Title\n- (SS//NOFORN) One")).toBe("(SS) Title | (SS//NOFORN) One");
  });

  it("lets an item go with all that stands below it, and a mark speak for what is below", () => {
    const body = "## (SO) T\n- (SO) One\n  - child of one\n  - (SS) secret child\n- (SS) Two\n  - (SO) child of two";
    expect(left(body)).toBe("(SO) T | (SO) One | child of one");
  });

  it("does not raise a parent by its child", () => {
    expect(left("## (SO) T\n- (SO) One\n  - (SS) Child")).toBe("(SO) T | (SO) One");
  });

  it("takes a title away and leaves the rest, without a word of it in the id", () => {
    const result = release(withReleases("## (SS) Hidden words\n- (SO) One"));
    expect(result.brief.slides[0]).toMatchObject({ title: [], id: "slide-1" });
    expect(result.withheld.map(({ text }) => text)).toContain("(SS) Hidden words");
  });

  it("reads marks after the lead word", () => {
    expect(left("## (SO) T\n- **Say:** (SO) Open\n- **Say:** (SS) Closed")).toBe("(SO) T | Say: (SO) Open");
  });

  it("judges quotations by their first words", () => {
    const body =
      "## (SO) T\n- (SO) x\n\n> (SS) Words\n>\n> More words\n>\n> -- Somebody, 2013\n\n> (SO) Said openly\n> -- Someone";
    expect(left(body)).toBe("(SO) T | (SO) x | (SO) Said openly | Someone");
  });

  it("notes the attributes of a withheld box, which templates may show", () => {
    const body = "## (SO) T\n(SO) x\n\n- (SS) a\n\n  ::: {.card who=envoy}\n  b\n  :::\n";
    expect(release(withReleases(body)).withheld.map(({ text }) => text)).toContain("envoy");
  });

  it("judges pictures by their description or caption", () => {
    const body =
      '## (SO) T\n(SO) x\n\n![(SS) A map](secret-map.png)\n\n![A map](other.png "(SS) Caption")\n\n![(SO) Open](open.png)';
    expect(left(body)).toBe("(SO) T | (SO) x | open.png | (SO) Open");
    const { withheld } = release(withReleases(body));
    expect(withheld.map(({ text }) => text)).toContain("secret-map.png");
  });

  it("withholds code that starts with a mark", () => {
    expect(left("## (SO) T\n(SO) x\n\n```\n(SS) code\n```")).toBe("(SO) T | (SO) x");
  });

  it("reports marks that cannot be read once, and withholds their text outside", () => {
    const text = withReleases("## (SO) T\n- (ss) One\n- (TLP:RED) Two\n- (SO) x").replace("Deck", "(SO) Deck");
    expect(release(text, { release: null }).codes).toEqual(["marking/syntax", "marking/foreign"]);
    expect(release(text).codes).toEqual(["marking/syntax", "marking/foreign"]);
    expect(left("## (SO) T\n- (ss) One\n- (SO) x")).toBe("(SO) T | (SO) x");
  });

  it("counts every release as outside where none is called internal", () => {
    const text = "---\ntitle: D\nreleases:\n  partner: {audience: [USA, KOR]}\n---\n## T\n- One\n- **Red line:** Two";
    expect(release(text).brief.slides[0]?.blocks).toMatchObject([{ items: [{}] }]);
  });
});

describe("a scheme whose portion marks are optional", () => {
  const front = "handling: {scheme: tlp}";
  it("takes the mark of a title for what has none of its own", () => {
    const body =
      "## (TLP:RED) Closed\n- a\n- (TLP:CLEAR) b\n\n## (TLP:CLEAR) Open\n- c\n- (TLP:RED) d\n\n## Nothing said\n- e\n- (TLP:AMBER) f";
    expect(left(body, {}, front)).toBe(" | (TLP:CLEAR) b || (TLP:CLEAR) Open | c || Nothing said | e");
    expect(left(body, { release: "public" }, front)).toBe(" | (TLP:CLEAR) b || (TLP:CLEAR) Open | c");
  });

  it("takes those of parts and sections too", () => {
    const body = "# (TLP:RED) S\n## One\n- a\n# T\n## Two\nx\n### (TLP:RED) P\n- b\n### Q\n- c";
    expect(left(body, {}, front)).toBe("T || Two | x | # Q | c");
  });
});

describe("the public", () => {
  it("sees press lines of a brief without marks, and nothing else", () => {
    const body =
      "## Our plan\n- One\n\n## Press lines\n- We met.\n\n## A title of its own {.press-lines}\nText.\n\n## Mixed\n### Press lines\nOne line.\n### Background\nOther.";
    expect(leftPlain(body, { release: "public" })).toBe(
      "Press lines | We met. || A title of its own | Text. ||  | # Press lines | One line.",
    );
  });

  it("sees sections of press lines", () => {
    const body = "# Substance\n## A\n- a\n# Press lines\n## B\n- b";
    const result = release(withReleases(body, ""), { release: "public" });
    expect(result.brief.sections.map(({ id }) => id)).toEqual(["press-lines"]);
    expect(result.brief.slides.map(({ id }) => id)).toEqual(["press-lines", "b"]);
  });

  it("is told if nothing is left", () => {
    expect(release(withReleases("## A\n- b", ""), { release: "public" }).codes).toEqual(["release/empty"]);
  });
});

describe("releases that are not there", () => {
  it("suggests the one that was meant, and shows nothing", () => {
    const result = release(withReleases("## A\n- b"), { release: "partners" });
    expect(result.codes).toEqual(["release/unknown"]);
    expect(result.diagnostics[0]?.hint).toContain("“partner”");
    expect(result.brief.slides).toEqual([]);
  });

  it("explains how to name one", () => {
    const result = release("---\ntitle: D\n---\n## A\n- b", { release: "partner" });
    expect(result.codes).toEqual(["release/none"]);
  });

  it("takes “all” for no name", () => {
    const [all] = release("---\ntitle: D\n---\n## A\n- b", { release: "all" }).diagnostics;
    expect(all?.message).toBe("The front matter names no releases, so there is nothing to build for “all”.");
    expect(all?.hint).toContain("“partner: {audience");
    const [own] = release("---\ntitle: D\n---\n## A\n- b", { release: "internal" }).diagnostics;
    expect(own?.hint).toContain("“internal: {audience: [USA]}” and “partner: {audience");
  });
});

it("a mark alone speaks for what stands below it, up to the next", () => {
  const table = "| a | b |\n|---|---|\n| zqcell | c |";
  const body = `## T\n\n(TLP:CLEAR)\n\n- zqopen\n\n${table}\n\n(TLP:RED)\n\n- zqclosed`;
  const shown = left(body, {}, "handling: {scheme: tlp}");
  expect(["zqopen", "zqcell", "zqclosed"].map((word) => shown.includes(word))).toEqual([true, true, false]);
});
