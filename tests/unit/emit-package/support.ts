import { SaxesParser } from "saxes";
import { emitPptx } from "../../../src/emit/pptx/emit.ts";
import type { LayoutPlaceholder, Scene, SceneLayout } from "../../../src/scene/types.ts";
import { type Deck, openDeck } from "../../support/powerpoint.ts";
import { ASSETS } from "../../support/sample-scene.ts";
import { box, runStyle } from "../../support/scene.ts";

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

const LEVEL = {
  paragraph: {
    align: "left",
    rtl: false,
    marginLeft: 0,
    indent: 0,
    lineSpacing: 1,
    spaceBefore: 0,
    spaceAfter: 0,
    bullet: { type: "none" },
  },
  run: runStyle(),
} as const;

export function placeholder(type: LayoutPlaceholder["type"], idx: number, over: Partial<LayoutPlaceholder> = {}) {
  const insets = { top: 1, right: 2, bottom: 3, left: 4 };
  const prompts: Partial<Record<string, string>> = { title: "Click to add title", body: "Click to add text" };
  const prompt = prompts[type] ?? "";
  return {
    type,
    idx,
    name: `${type} ${idx}`,
    box: box(10 * idx, 20, 300, 40),
    insets,
    anchor: "middle",
    prompt,
    levels: [LEVEL],
    ...over,
  } satisfies LayoutPlaceholder;
}

export function layout(id: string, placeholders: readonly LayoutPlaceholder[], over: Partial<SceneLayout> = {}) {
  return { id, name: `Layout ${id}`, items: [], placeholders, ...over } satisfies SceneLayout;
}
