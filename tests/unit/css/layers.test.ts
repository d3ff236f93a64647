import { describe, expect, it } from "vitest";
import { loadPack } from "../../../src/deck/pack.ts";
import type { Element, Stylesheet } from "../../../src/deck/types.ts";
import { createCascade, parseStylesheets } from "../../../src/scene/css/cascade.ts";
import { el } from "./support.ts";

/** Style of the last child of the root. */
function lastOf(root: Element, sheets: readonly Partial<Stylesheet>[]) {
  const given = sheets.map((sheet, i) => ({ file: `${i}.css`, text: "", ...sheet }));
  const style = createCascade(parseStylesheets(given).value)
    .style(root)
    .get(root.children.at(-1) as Element);
  if (style === undefined) throw new Error("The element is not in the tree");
  return style;
}

const colour = (root: Element, sheets: readonly Partial<Stylesheet>[]) => lastOf(root, sheets).color.hex;

describe("packs as layers", () => {
  it("let the pack on top win, however specific the rules below it are", () => {
    const below = { layer: 0, text: "slide#s.a p.b.c { color: red } p { color: green !important; color: red }" };
    const above = { layer: 1, text: "p { color: blue }" };
    const slide = el("slide.a#s", el("p.b.c"));
    expect(colour(slide, [{ ...below, text: "slide#s.a p.b.c { color: red }" }, above])).toBe("0000FF");
    // What is important beats what is not, of whichever pack.
    expect(colour(slide, [below, above])).toBe("008000");
    // Within one layer specificity decides, as ever.
    expect(colour(slide, [{ text: "p.b { color: red }" }, { text: "p { color: blue }" }])).toBe("FF0000");
  });
  it("grow a size of type no further than the pack that says it allows", () => {
    const slide = el("slide", el("table"));
    const below = {
      layer: 0,
      text: "slide { font-size: 18pt; max-font-size: 20pt } table { font-size: 18pt; max-font-size: 24pt }",
    };
    const sizesOf = (text: string, layer = 1) => {
      const { fontSize, maxFontSize } = lastOf(slide, [below, { layer, text }]);
      return [fontSize, maxFontSize];
    };
    expect(sizesOf("")).toEqual([18, 24]);
    // One step, as what it stands in.
    expect(sizesOf("table { font-size: 12pt }")).toEqual([12, 14]);
    expect(sizesOf("table { font-size: 12pt; max-font-size: 16pt }")).toEqual([12, 16]);
    expect(sizesOf("table { max-font-size: 16pt; font-size: 12pt }")).toEqual([12, 16]);
    expect(sizesOf("table { max-font-size: 20pt }")).toEqual([18, 20]);
    expect(sizesOf("table { font-size: 12pt }", 0)).toEqual([12, 24]);
  });
  it("take the theme from the pack on top", () => {
    const sheets = [
      { file: "a.css", layer: 0, text: ":root:root { --accent1: #ff0000 }" },
      { file: "b.css", layer: 1, text: ":root { --accent1: #0000ff }" },
    ];
    expect(parseStylesheets(sheets).value.theme.colours.accent1).toBe("0000FF");
  });
});

describe("sheets of a kind", () => {
  const sheets = [{ text: "p { color: red }" }, { scope: "kind-risks", text: "p, slide { color: blue }" }];
  it("hold on the slides of their kind alone, also where styles are shared", () => {
    expect(colour(el("slide.kind-risks", el("p")), sheets)).toBe("0000FF");
    expect(colour(el("slide.kind-map", el("p")), sheets)).toBe("FF0000");
    const cascade = createCascade(parseStylesheets(sheets.map((sheet, i) => ({ file: `${i}.css`, ...sheet }))).value);
    const slides = ["risks", "map", "risks"].map((kind) => el(`slide.kind-${kind}`, el("p")));
    const hex = slides.map((slide) => cascade.style(slide).get(slide.children[0] as Element)?.color.hex);
    expect(hex).toEqual(["0000FF", "FF0000", "0000FF"]);
  });
  it("are no more specific for it", () => {
    const specific = [{ text: "p.x { color: red }" }, { scope: "kind-risks", text: "p { color: blue }" }];
    expect(colour(el("slide.kind-risks", el("p.x")), specific)).toBe("FF0000");
  });
});

describe("sheets of a pack", () => {
  const head = "---\nkind: risks\nlayout: wide\n---\n<slide><h1>{{title}}</h1></slide>";
  const files = (pack: string, texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([path, text]) => ({ file: `${pack}/${path}`, path, text }));
  const layout = { "layouts/wide.hbs": "---\nname: Wide\n---\n<layout></layout>" };

  it("are read from general to particular, one pack after the other", () => {
    const names = [
      "profiles/room.css",
      "slides/risks.css",
      "theme.css",
      "layouts/wide.css",
      "tokens.css",
      "pieces.css",
    ];
    const sheets = Object.fromEntries([...names, "base.css"].map((name) => [name, ""]));
    const { value, diagnostics } = loadPack([
      ...files("below", { ...sheets, ...layout, "slides/risks.hbs": head }),
      ...files("house", { "theme.css": "", "slides/risks.css": "", "tokens.css": "" }),
    ]);
    expect(diagnostics).toEqual([]);
    expect(value.stylesheets.map(({ file, layer, scope }) => `${layer} ${file} ${scope ?? ""}`.trim())).toEqual([
      "0 below/tokens.css",
      "0 below/base.css",
      "0 below/pieces.css",
      "0 below/theme.css",
      "0 below/layouts/wide.css layout-wide",
      "0 below/slides/risks.css kind-risks",
      "0 below/profiles/room.css profile-room",
      "1 house/tokens.css",
      "1 house/theme.css",
      "1 house/slides/risks.css kind-risks",
    ]);
  });
  it("are reported where nothing is in their scope, and where nobody reads them", () => {
    const { diagnostics } = loadPack(
      files("p", {
        ...layout,
        "slides/risks.hbs": head,
        "slides/risk.css": "",
        "layouts/wied.css": "",
        "profiles/rooms.css": "",
        "token.css": "",
      }),
    );
    expect(diagnostics.map(({ span, message, hint }) => `${span?.file}: ${message} ${hint}`)).toEqual([
      "p/token.css: Nothing reads token.css: a pack holds pack.yml, vocabulary.yml, tokens.css, base.css, pieces.css, theme.css, *.hbs and *.css in slides/, layouts/ and cards/, partials/*.hbs, profiles/*.css, fonts/*.json and the pictures that these name. Did you mean “tokens.css”?",
      "p/slides/risk.css: No rule of slides/risk.css holds anywhere: there is no kind “risk”. Did you mean “risks”?",
      "p/layouts/wied.css: No rule of layouts/wied.css holds anywhere: there is no layout “wied”. Did you mean “wide”?",
      "p/profiles/rooms.css: No rule of profiles/rooms.css holds anywhere: there is no profile “rooms”. Did you mean “room”?",
    ]);
  });
});
