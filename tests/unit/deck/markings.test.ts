import { describe, expect, it } from "vitest";
import { parseBrief } from "../../../src/brief/parse.ts";
import { bindBrief } from "../../../src/craft/bind.ts";
import { NO_REGISTRIES } from "../../../src/craft/registries.ts";
import { parseTemplate } from "../../../src/deck/handlebars/parse.ts";
import { planDeck } from "../../../src/deck/plan.ts";
import type { Deck, DeckData, Element } from "../../../src/deck/types.ts";
import type { Scheme } from "../../../src/marking/types.ts";
import { releaseBrief } from "../../../src/release/release.ts";
import { bound, vocabularyData } from "../../support/bound.ts";
import { defaultPack } from "../../support/compile.ts";
import { shipped } from "../marking/schemes.ts";

function plan(text: string, data: DeckData = { scheme: shipped("sample") }, pack = defaultPack()) {
  return planDeck(bound(parseBrief({ file: "brief.md", text }).value, pack), pack, undefined, data);
}
const banners = ({ slides }: Deck): readonly string[] => slides.map(({ kind, banner }) => `${kind}: ${banner}`);
const words = (element: Element): string =>
  element.children.map((child) => (child.type === "text" ? child.text : words(child))).join("");

const FRONT = "---\ntitle: (SO) Deck\nagenda: true\n";

describe("banners", () => {
  it("are rolled up for each slide from what it shows, and for the deck from all of it", () => {
    const { value, diagnostics } = plan(
      `${FRONT}---\n# (SO) One\n## (SO) A\n- (SS//REL TO USA, KOR) a\n- (SR//REL TO KOR, JPN) b\n\n## (SO) B\n- (SR) c\n  - (SO) d\n`,
    );
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(banners(value)).toEqual([
      "cover: SAMPLE SECRET//NOFORN",
      "agenda: SAMPLE OPEN",
      "section: SAMPLE OPEN",
      "content: SAMPLE SECRET//REL TO KOR",
      "content: SAMPLE RESTRICTED",
    ]);
    expect(value.meta.marking).toBe("SAMPLE SECRET//NOFORN");
  });

  it("count notes on the notes page and for the deck, not on the slide", () => {
    const { value } = plan(
      `${FRONT}cover: false\nagenda: false\n---\n## (SO) A\n- (SO) a\n\n::: notes\n(SS) b\n:::\n`.replace(
        "agenda: true\n",
        "",
      ),
    );
    expect(value.slides[0]).toMatchObject({ banner: "SAMPLE OPEN", notesBanner: "SAMPLE SECRET" });
    expect(value.meta.marking).toBe("SAMPLE SECRET");
  });

  it("count footnotes and sources of the notes on the notes page", () => {
    const notesOf = (body: string, front = "") =>
      plan(
        `---\ntitle: (SO) Deck\ncover: false\nsources-slide: false\n${front}---\n## (SO) A\n(SO) a\n\n::: notes\n${body}`,
      ).value.slides.map(({ banner, notesBanner }) => [banner, notesBanner]);
    expect(notesOf("(SO) b[^n]\n:::\n\n[^n]: (SS) Note.")).toEqual([["SAMPLE OPEN", "SAMPLE SECRET"]]);
    expect(notesOf("(SO) b [@s]\n:::\n", "sources:\n  s: {title: S, mark: SR}\n")).toEqual([
      ["SAMPLE OPEN", "SAMPLE RESTRICTED"],
    ]);
  });

  it("rise with the footer, which does not speak for a page without a mark", () => {
    const on = (footer: string) =>
      plan(`---\ntitle: T\ncover: false\nfooter: ${footer}\n---\n## (SR) A\n(SR) a\n\n## B\nb\n`).value.slides.map(
        ({ banner }) => banner,
      );
    expect(on("(SS) F")).toEqual(["SAMPLE SECRET", "SAMPLE SECRET"]);
    expect(on("(SO) F")).toEqual(["SAMPLE RESTRICTED", "SAMPLE RESTRICTED"]);
    expect(on("F")).toEqual(["SAMPLE RESTRICTED", "SAMPLE RESTRICTED"]);
  });

  it("count a fact in the title that the deck takes from its first slide, wherever the footer says it", () => {
    const { value: written } = parseBrief({
      file: "b.md",
      text: "---\ncover: false\n---\n## (SO) Of 5 [fact: n]\n(SO) a\n\n## (SO) B\n(SO) b\n",
    });
    const fact = {
      ...{ key: "n", value: "53", unit: "", asOf: null, source: "", locator: "", note: "", notes: {}, kind: "default" },
      ...{ mark: "SS", span: written.meta.span },
    };
    const registries = { ...NO_REGISTRIES, facts: [fact] };
    const { value } = planDeck(bindBrief(written, registries, [], vocabularyData()).value, defaultPack(), undefined, {
      scheme: shipped("sample"),
      registries,
    });
    expect(value.meta.title).toContain("53");
    expect(value.slides.map(({ banner }) => banner)).toEqual(["SAMPLE SECRET", "SAMPLE SECRET"]);
  });

  it("count footnotes, captions, cells, alternative texts and sources where they are shown", () => {
    const on = (body: string, front = "") =>
      plan(
        `---\ntitle: (SO) Deck\ncover: false\n${front}---\n## (SO) A\n${body}\n\n## (SO) B\n- (SO) b\n`,
      ).value.slides.map(({ banner }) => banner);
    expect(on("- (SO) a[^n]\n\n[^n]: (SS) Note.")).toEqual(["SAMPLE SECRET", "SAMPLE OPEN"]);
    expect(on("| (SO) a |\n|---|\n| (SR) b |")[0]).toBe("SAMPLE RESTRICTED");
    expect(on("| a |\n|---|\n| b |\n\n: (SR) Caption")[0]).toBe("SAMPLE RESTRICTED");
    expect(on("![(SR) A map](x.png)")[0]).toBe("SAMPLE RESTRICTED");
    expect(on('| a |\n|---|\n| b |\n\n: {alt="(SR) Rows"}')[0]).toBe("SAMPLE RESTRICTED");
    expect(on("| a | b |\n|---|---|\n| c | 1 |\n\n: d {.chart type=bar alt='(SR) Bars'}")[0]).toBe("SAMPLE RESTRICTED");
    expect(on("(SO) See ![(SR) map](x.png).")[0]).toBe("SAMPLE RESTRICTED");
    const cited = on("- (SO) a [@s]", "sources:\n  s: {title: S, mark: SR}\n");
    expect(cited).toEqual(["SAMPLE RESTRICTED", "SAMPLE OPEN", "SAMPLE RESTRICTED"]);
  });

  it("fall back to the deck's on slides without a mark", () => {
    const { value } = plan("---\ntitle: Deck\n---\n## A\n- a\n\n## B\n- (SR) b\n");
    expect(new Set(value.slides.map(({ banner }) => banner))).toEqual(new Set(["SAMPLE RESTRICTED"]));
  });

  it("are not there without a scheme, marks, or with the scheme none", () => {
    const text = "---\ntitle: Deck\n---\n## A\n- (SS) a\n";
    for (const data of [{}, { scheme: null }, { scheme: shipped("none") }, { scheme: shipped("tlp") }]) {
      const { value } = plan(text, data);
      expect(value.meta.marking).toBe("");
      expect(value.slides.every(({ banner }) => banner === "")).toBe(true);
      expect(value.layouts.some(({ root }) => JSON.stringify(root).includes('"banner"'))).toBe(false);
    }
  });

  it("stand first and last on the slide, in the level's colours, aligned as the scheme says", () => {
    const { value } = plan("---\ntitle: T\ncover: false\n---\n## (TLP:AMBER+STRICT) A\n- a\n", {
      scheme: shipped("tlp"),
    });
    const children = value.slides[0]?.root.children.filter((child): child is Element => child.type === "element") ?? [];
    expect([children[0], children.at(-1)].map((child) => child?.attributes.region)).toEqual([
      "banner",
      "banner-bottom",
    ]);
    const [top] = children;
    expect(top && words(top)).toBe("TLP:AMBER+STRICT");
    const styles = JSON.stringify(top);
    expect(styles).toContain("text-align: right");
    expect(styles).toContain("min-font-size: 12pt");
  });

  it("have the colours of their level behind the words, or across the page, as the scheme says", () => {
    const tlp = shipped("tlp");
    const topOf = (scheme: Scheme) => {
      const { value } = plan("---\ntitle: T\ncover: false\n---\n## (TLP:RED) A\n- a\n", { scheme });
      const [slide] = value.slides;
      const [top] = slide?.root.children ?? [];
      const [line] = top && "children" in top ? top.children : [];
      const [span] = line && "children" in line ? line.children : [];
      return {
        band: top && "style" in top && top.style.includes("background: #000000"),
        words: span && "style" in span ? span.style : "",
        classes: [slide?.root, ...value.layouts.map(({ root }) => root)].map((root) =>
          root?.classes.includes("banded"),
        ),
        looks: [value.meta.markingLook, slide?.notesLook],
      };
    };
    const across = topOf(tlp);
    expect(across).toMatchObject({ band: true, words: "color: #FF2B2B" });
    expect(new Set(across.classes)).toEqual(new Set([true]));
    const look = { align: "right", size: 12, band: { ink: "FF2B2B", ground: "000000" } };
    expect(across.looks).toEqual([look, look]);
    const behind = topOf({ ...tlp, banner: { ...tlp.banner, ground: "words" } });
    expect(behind).toMatchObject({ band: false, words: "color: #FF2B2B; background: #000000" });
    expect(new Set(behind.classes)).toEqual(new Set([false]));
    expect(behind.looks).toEqual([
      { align: "right", size: 12 },
      { align: "right", size: 12 },
    ]);
  });

  it("stand in the language of the scheme, whatever that of the deck", () => {
    const { value } = plan("---\ntitle: T\nlang: ko\n---\n## (TLP:RED) 회담\n- (TLP:GREEN) 하나\n", {
      scheme: shipped("tlp"),
    });
    expect(value.meta.marking).toBe("TLP:RED");
  });

  it("are an error on layouts without a place for them", () => {
    const pack = defaultPack();
    const content = pack.layouts.get("wide");
    const names = { partials: new Set<string>(), inlines: new Set<string>() };
    const template = parseTemplate("bare.hbs", "<layout></layout>", 0, names).value;
    const bare = content && template && { ...content, id: "content", template };
    const layouts = new Map([...pack.layouts, ...(bare ? ([["content", bare]] as const) : [])]);
    const { diagnostics } = plan("## (SR) A\n- (SR) a\n", undefined, { ...pack, layouts });
    expect(diagnostics.some(({ severity }) => severity === "error")).toBe(true);
  });
});

describe("slides that a release reduced", () => {
  it("take another kind where theirs lacks what it needs", () => {
    const text =
      "---\ntitle: (SO) T\nhandling: {scheme: sample}\nreleases: {internal: {audience: [USA]}, partner: {audience: [USA, KOR]}}\n---\n## (SO) A {.quote}\n(SO) x\n\n> (SS) y\n> -- z\n";
    const brief = bound(parseBrief({ file: "brief.md", text }).value);
    const scheme = shipped("sample");
    const { value } = releaseBrief(brief, NO_REGISTRIES, scheme, { release: "partner", profile: "read-ahead" });
    const deck = planDeck(value.brief, defaultPack(), undefined, { scheme });
    expect(deck.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(deck.value.slides.map(({ kind }) => kind)).toEqual(["cover", "content"]);
  });
});

describe("the kind of a marked heading", () => {
  it("comes from its words without the mark", () => {
    const { value } = plan(
      "---\ntitle: T\ncover: false\n---\n## (SO) Key messages\n- **Say:** (SO) One.\n- **Say:** (SO) Two.\n",
    );
    expect(value.slides[0]?.kind).toBe("key-messages");
  });
});
