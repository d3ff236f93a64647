import { SaxesParser } from "saxes";
import { emitPptx } from "../../../src/emit/pptx/emit.ts";
import { type LayoutPlaceholder, PLAIN_PARAGRAPH, type Scene, type SceneLayout } from "../../../src/scene/types.ts";
import { type Deck, openDeck } from "../../support/powerpoint.ts";
import { ASSETS } from "../../support/sample-scene.ts";
import {
  box,
  bullet,
  PAPER,
  paragraph,
  RED,
  run,
  runStyle,
  scene,
  shape,
  slide,
  table,
  textBox,
} from "../../support/scene.ts";

export async function build(scene: Scene): Promise<Deck> {
  return openDeck(await emitPptx(scene, ASSETS));
}

/** The names of elements and the values of one attribute, in document order; throws when the XML is malformed. */
export function attributeOf(xml: string, element: string, attribute: string): string[] {
  const values: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (name === element) values.push(attributes[attribute] ?? "");
  });
  parser.write(xml).close();
  return values;
}

const LEVEL = { paragraph: PLAIN_PARAGRAPH, run: runStyle() };

export function placeholder(type: LayoutPlaceholder["type"], idx: number, over: Partial<LayoutPlaceholder> = {}) {
  const insets = { top: 1, right: 2, bottom: 3, left: 4 };
  return {
    type,
    idx,
    name: `${type} ${idx}`,
    box: box(10 * idx, 20, 300, 40),
    insets,
    anchor: "middle",
    prompt: "",
    levels: [LEVEL],
    ...over,
  } satisfies LayoutPlaceholder;
}

export function layout(id: string, placeholders: readonly LayoutPlaceholder[], over: Partial<SceneLayout> = {}) {
  return { id, name: `Layout ${id}`, items: [], placeholders, ...over } satisfies SceneLayout;
}

/** Three slides, the second of which has notes with every kind of text. */
export function sceneWithNotes(): Scene {
  const notes = [
    paragraph([
      run("Say "),
      run("this", { bold: true }),
      run(" and see "),
      run("the source", { link: { url: "https://example.org/a b" } }),
    ]),
    bullet("First, "),
    bullet([run("go to "), run("the end", { link: { slide: "c" } })]),
  ];
  return scene([slide("a", "A", []), slide("b", "B", [], { notes }), slide("c", "C", [])]);
}

/** A slide whose layout carries five items, one of each kind that layouts may hold. */
export function sceneWithFurniture(): Scene {
  const items = [
    shape("Panel", box(0, 0, 200, 540), { fill: PAPER }),
    shape("Rule", box(20, 60, 100, 0), { geometry: "line", stroke: { colour: RED, width: 1, dash: "solid" } }),
    textBox("Ministry", box(20, 20, 160, 30), [
      paragraph([
        run("Home", { link: { slide: "a" } }),
        run(" or the web", { link: { url: "https://example.org/ü" } }),
      ]),
    ]),
    {
      kind: "image",
      name: "Crest",
      src: "square.png",
      alt: "A crest",
      box: box(20, 80, 50, 50),
      crop: { top: 0.1, right: 0, bottom: 0, left: 0 },
    },
    table("Key", box(20, 200, 160, 100)),
  ] as const;
  const layouts = [layout("content", [placeholder("title", 0)], { items, background: PAPER })];
  return scene([slide("a", "A", [])], { layouts });
}
