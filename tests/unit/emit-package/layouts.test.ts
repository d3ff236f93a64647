import { describe, expect, it } from "vitest";
import { langTag } from "../../../src/data/language-tag.ts";
import { layoutAttributes, writeHeaderFooter } from "../../../src/emit/pptx/layouts/kind.ts";
import { sampleScene } from "../../support/sample-scene.ts";
import {
  bodyItem,
  box,
  bullet,
  footerItems,
  PAPER,
  paragraph,
  plainScene,
  RED,
  run,
  scene,
  shape,
  slide,
  textBox,
} from "../../support/scene.ts";
import { attributeOf, build, layout, placeholder, sceneWithFurniture } from "./support.ts";

const LAYOUT = "ppt/slideLayouts/slideLayout1.xml";

describe("the type of a layout", () => {
  const title = placeholder("title", 0);
  const body = placeholder("body", 1);

  it("follows from its placeholders", () => {
    expect(layoutAttributes(layout("l", [title, body, placeholder("ftr", 11)]))).toBe(' type="obj" preserve="1"');
    expect(layoutAttributes(layout("l", [title, placeholder("sldNum", 12)]))).toBe(' type="titleOnly" preserve="1"');
    expect(layoutAttributes(layout("l", []))).toBe(' type="blank" preserve="1"');
    expect(layoutAttributes(layout("l", [title, body, placeholder("body", 13)]))).toBe(' type="obj" preserve="1"');
    expect(layoutAttributes(layout("l", [title, placeholder("body", 13), placeholder("body", 14)]))).toBe(
      ' preserve="1" userDrawn="1"',
    );
    expect(layoutAttributes(layout("l", [placeholder("body", 13)]))).toBe(' preserve="1" userDrawn="1"');
    expect(layoutAttributes(layout("l", [body]))).toBe(' preserve="1" userDrawn="1"');
  });

  it("is the pack's, where it says one: a deck opens with a centred title and its subtitle", async () => {
    const cover = layout(
      "cover",
      [placeholder("title", 0, { centred: true }), placeholder("subTitle", 1, { prompt: "Subtitle" })],
      { type: "title" },
    );
    const opening = slide("a", "A", [{ ...bodyItem([paragraph("For the record")]), name: "Subtitle" }]);
    const items = opening.items.map((item) =>
      item.name === "Subtitle"
        ? { ...item, placeholder: { type: "subTitle", idx: 1, inheritsBox: true } as const }
        : item,
    );
    const deck = await build(scene([{ ...opening, layout: "cover", items }], { layouts: [cover] }));
    expect(deck.text(LAYOUT)).toContain(' type="title" preserve="1"');
    for (const part of [LAYOUT, "ppt/slides/slide1.xml"]) {
      expect(attributeOf(deck.text(part), "p:ph", "type")).toEqual(["ctrTitle", "subTitle"]);
    }
  });

  it("says which of date, footer and number a new slide gets", () => {
    expect(writeHeaderFooter([title, placeholder("ftr", 11), placeholder("sldNum", 12)])).toBe(
      '<p:hf hdr="0" dt="0"/>',
    );
    expect(writeHeaderFooter([title, body])).toBe("");
  });
});

describe("parts of a slide", () => {
  const twoBoxes = (id: string, x: number) =>
    slide(id, `Slide ${id}`, [
      textBox("Left", box(50, 100, 150, 40), [paragraph("Said on the left")]),
      textBox("Right", box(x, 100, 150, 40), [paragraph("Said on the right")]),
      textBox("Numeral", box(5, 100, 20, 40), [paragraph("2")]),
    ]);
  const two = () => ({
    ...scene([twoBoxes("a", 220), twoBoxes("b", 260)]),
    layouts: [layout("content", [placeholder("title", 0), placeholder("body", 1, { box: box(40, 80, 800, 400) })])],
  });

  it("stand in placeholders of a layout that their kind shares, in their order", async () => {
    const deck = await build(two());
    const layoutOf = (number: number) =>
      /slideLayout\d+/.exec(deck.text(`ppt/slides/_rels/slide${number}.xml.rels`).split("slideLayouts/")[1] ?? "")?.[0];
    expect(layoutOf(1)).toBe(layoutOf(2));
    const xml = deck.text(`ppt/slideLayouts/${layoutOf(1)}.xml`);
    expect(attributeOf(xml, "p:cSld", "name")).toEqual(["Content, 2 parts"]);
    expect(attributeOf(deck.text("ppt/slides/slide1.xml"), "p:ph", "idx")).toEqual(attributeOf(xml, "p:ph", "idx"));
    // What a slide says is no prompt of others.
    expect(xml).not.toMatch(/Said|Left|Right/);
    // Reset brings words back to the layout's place, where they shrink rather than run over the next.
    expect(xml).not.toContain("<a:spAutoFit/>");
    expect(deck.text("ppt/slides/slide1.xml")).toContain("<a:spAutoFit/>");
  });

  const held = (part: string, y: number) => ({
    ...textBox(part, box(50, y, 150, 20), [paragraph("Said")]),
    part,
  });

  it("go with Reset to places of what they are: other parts of as many places have a layout of their own", async () => {
    const of = (id: string, ...parts: readonly string[]) =>
      slide(
        id,
        id,
        parts.map((part, at) => held(part, 100 + 30 * at)),
      );
    const slides = [of("a", "Ask", "Answer"), of("b", "Answer", "Ask"), of("c", "Ask", "Answer")];
    const deck = await build({ ...two(), slides });
    const [first, second, third] = [1, 2, 3].map((number) => {
      const relationships = deck.text(`ppt/slides/_rels/slide${number}.xml.rels`);
      const part = /slideLayout\d+\.xml/.exec(relationships)?.[0] ?? "";
      return [...deck.text(`ppt/slideLayouts/${part}`).matchAll(/<p:cNvPr id="\d+" name="(A\w+)"/g)].map(
        ([, name]) => name,
      );
    });
    expect([first, second, third]).toEqual([
      ["Ask", "Answer"],
      ["Answer", "Ask"],
      ["Ask", "Answer"],
    ]);
  });

  it("are named for what they hold, in the deck's language, and ask for it", async () => {
    const one = slide("a", "A", [held("Ask", 100), held("Answer", 130), held("Answer", 160), held("House rule", 190)]);
    const named = async (lang: string) => {
      const made = { ...two(), slides: [{ ...one, kind: "objectives" }] };
      const deck = await build({ ...made, meta: { ...made.meta, lang: langTag(lang) } });
      const xml = deck.text("ppt/slideLayouts/slideLayout2.xml");
      const parts = xml.split("<p:sp>").filter((part) => /idx="(?:4\d|1)"/.test(part));
      return [
        ...attributeOf(xml, "p:cSld", "name"),
        ...parts.map((part) => `${/name="([^"]*)"/.exec(part)?.[1]}: ${/<a:t>([^<]*)/.exec(part)?.[1]}`),
      ];
    };
    expect(await named("en")).toEqual([
      "Objectives, 4 parts",
      "Ask: Ask",
      "Answer: Answer",
      "Answer 2: Answer",
      "House rule: House rule",
    ]);
    expect(await named("de")).toEqual([
      "Ziele, 4 Teile",
      "Bitte: Bitte",
      "Antwort: Antwort",
      "Antwort 2: Antwort",
      "House rule: House rule",
    ]);
  });

  it("go on at the next level in their own colour, and no larger", async () => {
    const words = paragraph([run("Small and light", { size: 9, colour: PAPER })]);
    const made = slide("a", "A", [textBox("Left", box(50, 100, 150, 40), [words])]);
    const deck = await build({ ...two(), slides: [made] });
    const part = /slideLayout\d+\.xml/.exec(deck.text("ppt/slides/_rels/slide1.xml.rels"))?.[0];
    const place = deck
      .text(`ppt/slideLayouts/${part}`)
      .split("<p:sp>")
      .find((xml) => /idx="(?:4\d|1)"/.test(xml));
    const levels = [...(place ?? "").matchAll(/<a:lvl(\d)pPr.*?<\/a:lvl\1pPr>/g)];
    expect(levels.map(([, number]) => number)).toEqual(["1", "2", "3", "4", "5"]);
    for (const [level] of levels) {
      expect(level).toContain(' sz="900"');
      expect(level).toContain('<a:schemeClr val="bg2"/>');
    }
  });

  it("are numbers too that end the line of a text, as pages of contents do", async () => {
    const right = (words: string) => ({ ...paragraph(words), align: "right" as const });
    const lines = slide("a", "A", [
      textBox("Entry", box(50, 100, 150, 20), [paragraph("Where things stand")]),
      textBox("Leaf", box(220, 102, 30, 18), [right("4")]),
      textBox("Count", box(220, 160, 30, 18), [right("5")]),
      textBox("Numeral", box(5, 100, 20, 40), [paragraph("2")]),
    ]);
    const deck = await build({ ...two(), slides: [lines] });
    const placed = deck
      .text("ppt/slides/slide1.xml")
      .split("<p:sp>")
      .filter((xml) => xml.includes("<p:ph"));
    expect(placed.map((xml) => /name="([^"]*)"/.exec(xml)?.[1])).toEqual(["Title", "Entry", "Leaf"]);
    const layout = /slideLayout\d+\.xml/.exec(deck.text("ppt/slides/_rels/slide1.xml.rels"))?.[0];
    // Its place is as wide as a number: a prompt of words would end within one.
    expect(deck.text(`ppt/slideLayouts/${layout}`)).toContain("<a:t>1</a:t>");
  });

  it("have places of their own only where these differ from their layout's", async () => {
    const deck = await build(two());
    const places = (number: number) => attributeOf(deck.text(`ppt/slides/slide${number}.xml`), "a:off", "x");
    expect(places(1)).toEqual(["63500"]);
    expect(places(2)).toEqual(["3302000", "63500"]);
  });
});

describe("layouts", () => {
  it("stand in the gallery in order, by their names, and nothing of pptxgenjs stands beside them", async () => {
    const deck = await build(sampleScene());
    const layouts = deck.names.filter((name) => /^ppt\/slideLayouts\/[^/]+$/.test(name));
    expect(layouts.map((name) => attributeOf(deck.text(name), "p:cSld", "name")[0])).toEqual([
      "Title and text",
      "Title & more",
      // Behind the pack's own, one for each kind of slide and its parts.
      "Content, 2 parts",
      "Content",
      "Content, 2 parts (2)",
      "Content, 2 parts (3)",
    ]);
    expect(attributeOf(deck.text("ppt/slideMasters/slideMaster1.xml"), "p:sldLayoutId", "r:id")).toEqual(
      layouts.map((_, index) => `rId${index + 1}`),
    );
    expect(deck.text("ppt/slides/_rels/slide4.xml.rels")).toMatch(/slideLayout[3-6]\.xml/);
  });

  it("hold every placeholder that slides refer to", async () => {
    const deck = await build(sampleScene());
    const uses = (xml: string) => {
      const types = attributeOf(xml, "p:ph", "type");
      return attributeOf(xml, "p:ph", "idx").map((idx, index) => `${types[index]} ${idx}`);
    };
    for (const name of deck.names.filter((part) => /^ppt\/slides\/[^/]+$/.test(part))) {
      const target = /slideLayout\d+\.xml/.exec(
        deck.text(name.replace("slides/", "slides/_rels/").concat(".rels")),
      )?.[0];
      const known = uses(deck.text(`ppt/slideLayouts/${target}`));
      expect(uses(deck.text(name)).filter((use) => !known.includes(use))).toEqual([]);
    }
  });

  it("place what slides leave out: moving a title on the layout moves it everywhere", async () => {
    const deck = await build(plainScene(2));
    expect(attributeOf(deck.text("ppt/slides/slide1.xml"), "a:off", "x")).toEqual([]);
    expect(attributeOf(deck.text(LAYOUT), "a:off", "x").length).toBeGreaterThan(3);
  });

  it("write geometry and frame of their placeholders in full, and of styles what the master says otherwise", async () => {
    const body = placeholder("body", 1);
    const [level] = body.levels;
    if (!level) expect.fail("the sample has a level");
    const other = {
      paragraph: { ...level.paragraph, align: "right" as const },
      run: { ...level.run, size: 11, bold: true },
    };
    const deck = await build(
      scene([], {
        layouts: [
          layout("one", [placeholder("title", 0), body]),
          layout("two", [placeholder("title", 0), placeholder("body", 13, { levels: [other] })]),
        ],
      }),
    );
    const xml = deck.text(LAYOUT);
    expect(xml).toContain('<a:off x="127000" y="254000"/><a:ext cx="3810000" cy="508000"/>');
    expect(xml).toContain('lIns="50800" tIns="12700" rIns="25400" bIns="38100" rtlCol="0" anchor="ctr"');
    expect(xml).not.toContain("<a:lvl");
    const master = deck.text("ppt/slideMasters/slideMaster1.xml");
    expect(attributeOf(master, "a:lvl9pPr", "marL")[0]).toBe(String(8 * 36 * 12700));
    const second = deck.text("ppt/slideLayouts/slideLayout2.xml");
    expect(second).toContain('<a:lvl1pPr algn="r"><a:defRPr sz="1100" b="1"/></a:lvl1pPr>');
    expect(second.match(/<a:lvl\dpPr/g)).toHaveLength(9);
  });

  it("show the pack's own prompts, and PowerPoint's where the pack has none", async () => {
    const own = placeholder("body", 13, { prompt: "Source of the claim & date" });
    const deck = await build(scene([], { layouts: [layout("one", [placeholder("title", 0), own])] }));
    const xml = deck.text(LAYOUT);
    expect(attributeOf(xml, "p:ph", "hasCustomPrompt")).toEqual(["", "1"]);
    expect(xml).toContain("<a:t>Source of the claim &amp; date</a:t>");
    expect(xml).toContain("<a:t>Click to edit Master title style</a:t>");
    const foreign = { ...scene([]), layouts: [layout("one", [placeholder("title", 0), placeholder("body", 1)])] };
    const korean = await build({ ...foreign, meta: { ...foreign.meta, lang: langTag("ko") } });
    for (const part of [LAYOUT, "ppt/slideMasters/slideMaster1.xml"]) {
      expect(korean.text(part)).toContain("<a:t>마스터 제목 스타일 편집</a:t>");
      expect(korean.text(part)).not.toMatch(/<a:t>[^<]*[A-Za-z]{3}/);
    }
  });

  it("keep prompts out of footers, where they would become the text of new slides", async () => {
    const bare = placeholder("ftr", 11);
    const deck = await build(scene([], { layouts: [layout("one", [placeholder("title", 0), bare])] }));
    expect(deck.text(LAYOUT)).toMatch(/type="ftr"(?:(?!<p:sp>).)*<a:p><a:endParaRPr/s);
  });

  it("repeat the standing text of their slides, so that a slide put in later shows it too", async () => {
    const deck = await build(plainScene(1));
    const xml = deck.text(LAYOUT);
    expect(xml).toContain("<a:t>For official use</a:t>");
    expect(xml).toContain("<a:t>‹#›</a:t>");
    expect(deck.text("ppt/slideMasters/slideMaster1.xml")).toContain("<a:t>For official use</a:t>");
  });

  it("carry static text, lines, panels, tables and pictures, with their links and parts", async () => {
    const deck = await build(sceneWithFurniture());
    const relations = attributeOf(deck.text("ppt/slideLayouts/_rels/slideLayout1.xml.rels"), "Relationship", "Target");
    expect(relations).toEqual([
      "../slideMasters/slideMaster1.xml",
      "../slides/slide1.xml",
      "https://example.org/%C3%BC",
      "../media/image1.png",
    ]);
    expect(new Set(attributeOf(deck.text(LAYOUT), "p:cNvPr", "id")).size).toBe(5 + 2);
  });

  it("share the pictures of slides", async () => {
    const crest = {
      kind: "image",
      name: "Crest",
      src: "square.svg",
      alt: "",
      box: box(0, 0, 9, 9),
      crop: { top: 0, right: 0, bottom: 0, left: 0 },
    } as const;
    const layouts = [layout("content", [placeholder("title", 0)], { items: [crest] })];
    const deck = await build(scene([slide("a", "A", [{ ...crest, src: "square.png" }])], { layouts }));
    expect(deck.names.filter((name) => name.startsWith("ppt/media/"))).toEqual([
      "ppt/media/image1.png",
      "ppt/media/image2.svg",
    ]);
    const relations = attributeOf(deck.text("ppt/slideLayouts/_rels/slideLayout1.xml.rels"), "Relationship", "Target");
    expect(relations.slice(1)).toEqual(["../media/image1.png", "../media/image2.svg"]);
    expect(deck.text(LAYOUT)).toMatch(/<a:blip r:embed="rId2">.*<asvg:svgBlip [^>]*r:embed="rId3"\/>/);
  });
});

describe("furniture", () => {
  const rule = (y: number) =>
    shape("Rule", box(20, y, 100, 0), { geometry: "line", stroke: { colour: RED, width: 1, dash: "solid" } });
  const band = shape("Band", box(0, 0, 20, 540), { fill: PAPER });
  const title = placeholder("title", 0);
  const names = (xml: string) =>
    attributeOf(xml, "p:cNvPr", "name").filter((name) => /^(?:Rule|Band|Mark)$/.test(name));

  it("that most layouts have alike stands on the master alone; who lacks some of it hides it and keeps the rest", async () => {
    const layouts = [
      layout("a", [title, placeholder("body", 1)], { items: [band, rule(500)] }),
      layout("b", [title], { items: [band, rule(500), rule(300)] }),
      layout("c", [title], { items: [band] }),
      layout("d", [title], { items: [] }),
    ];
    const deck = await build(scene([], { layouts: [...layouts, layout("e", [title], { items: [band, rule(500)] })] }));
    expect(names(deck.text("ppt/slideMasters/slideMaster1.xml"))).toEqual(["Band", "Rule"]);
    const parts = [1, 2, 3, 4, 5].map((number) => deck.text(`ppt/slideLayouts/slideLayout${number}.xml`));
    expect(parts.map(names)).toEqual([[], ["Rule"], ["Band"], [], []]);
    expect(parts.map((xml) => attributeOf(xml, "p:sldLayout", "showMasterSp")[0])).toEqual(["", "", "0", "0", ""]);
  });

  it("lies below all else of a layout, so what would lie above it otherwise stays where it is", async () => {
    const panel = shape("Mark", box(0, 0, 200, 540), { fill: PAPER });
    const items = [panel, band];
    const layouts = [1, 2, 3].map((number) => layout(`l${number}`, [title], { items: number === 1 ? [band] : items }));
    const deck = await build(scene([], { layouts }));
    expect(names(deck.text("ppt/slideLayouts/slideLayout2.xml"))).toEqual(["Mark", "Band"]);
  });
});

describe("the master", () => {
  it("has the five placeholders and styles of the main layout", async () => {
    const deck = await build(scene([slide("a", "A", [bodyItem([bullet("b")]), ...footerItems(1)])]));
    const xml = deck.text("ppt/slideMasters/slideMaster1.xml");
    expect(attributeOf(xml, "p:ph", "type")).toEqual(["title", "body", "dt", "ftr", "sldNum"]);
    const title = /<p:titleStyle>.*?<\/p:titleStyle>/.exec(xml)?.[0] ?? "";
    expect(title).toContain('sz="2800"');
    expect(title).toContain("+mj-lt");
    const body = /<p:bodyStyle>.*?<\/p:bodyStyle>/.exec(xml)?.[0] ?? "";
    expect(body.match(/<a:lvl\d/g)).toHaveLength(9);
    expect(body).toContain('<a:buChar char="•"/>');
  });

  it("stands even without any layout", async () => {
    const deck = await build(scene([], { layouts: [] }));
    expect(attributeOf(deck.text(LAYOUT), "p:sldLayout", "type")).toEqual(["blank"]);
    expect(attributeOf(deck.text("ppt/slideMasters/slideMaster1.xml"), "p:ph", "type")).toHaveLength(5);
  });
});
