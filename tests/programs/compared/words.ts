/** Where the words of a drawing stand, as Chromium sets them and as LibreOffice does. Points from the page's top left corner. */
import type { Page as BrowserPage } from "playwright-core";
import type { LineMark, Node, Sheet } from "../../../src/scene/drawing/types.ts";
import type { LineModel } from "../../../src/scene/text/run-metrics.ts";
import type { Page } from "../drawn/types.ts";

/** LibreOffice 7.4 sets lines of shapes 1.2 em high whatever the face, links as fields, raised text at 58 %. */
const SHAPES: LineModel = {
  heights: () => ({ ascent: 1, descent: 0.2 }),
  raised: { super: { size: 0.58, by: 0.33 }, sub: { size: 0.58, by: -0.25 } },
  linksAreFields: true,
};

/** Heights of Debian's faces, which stand for those of the theme (`hhea`): lines of cells and of charts have them. */
const heightsOf = (face: string): { readonly ascent: number; readonly descent: number } =>
  /Cambria|Caladea/.test(face) ? { ascent: 0.9, descent: 0.25 } : { ascent: 0.75, descent: 0.25 };

export const LIBREOFFICE = { shapes: SHAPES, cells: { ...SHAPES, heights: heightsOf } };

interface Word {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  /** Of the faces that draw it, as the picture names them. */
  readonly face: string;
}

/** The words of each `<text>` of a picture, in its order: Chromium's own places of their letters. */
export async function wordsOfPicture(page: BrowserPage, svg: string): Promise<readonly (readonly Word[])[]> {
  await page.setContent(`<!doctype html><body style="margin: 0">${svg}`);
  return (await page.evaluate(READ)) as readonly (readonly Word[])[];
}

/** A word ends at a blank, and where a tab left more than a point. */
const READ = `(() => {
  const root = document.querySelector("svg").getCTM().inverse();
  return [...document.querySelectorAll("svg text")].map((text) => {
    const matrix = root.multiply(text.getCTM());
    const faces = [];
    const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode() !== null) {
      const { fontFamily } = getComputedStyle(nodes.currentNode.parentElement);
      faces.push(...Array.from(nodes.currentNode.data, () => fontFamily));
    }
    const words = [];
    let [last, end] = [null, 0];
    [...text.textContent].forEach((letter, at) => {
      if (/\\s/.test(letter)) { last = null; return; }
      const start = text.getStartPositionOfChar(at).matrixTransform(matrix);
      if (last === null || start.x - end > 1.2) {
        last = { text: "", x: start.x, baseline: start.y, face: faces[at] ?? "" };
        words.push(last);
      }
      last.text += letter;
      end = text.getEndPositionOfChar(at).matrixTransform(matrix).x;
    });
    return words;
  });
})()`;

interface Line {
  /** Of the text box or cell. */
  readonly box: number;
  readonly paragraph: Node;
  readonly mark: LineMark;
  /** Bullets and numbers, words of charts, and words that are turned are compared by nobody here. */
  readonly judged: boolean;
}

/** Lines of text in the order of the picture. */
function linesOf({ nodes }: Sheet): readonly Line[] {
  const lines: Line[] = [];
  let box = 0;
  const walk = (node: Node, outer: Pick<Line, "paragraph" | "judged">): void => {
    if (node.role === "cell" || node.role === "head-cell") box += 1;
    const judged = outer.judged && !["label", "figure"].includes(node.role) && node.turn === undefined;
    const paragraph = node.role === "paragraph" || node.role === "heading" ? node : outer.paragraph;
    for (const mark of node.marks)
      if (mark.kind === "line" && mark.pieces.length > 0) lines.push({ box, paragraph, mark, judged });
    for (const inner of node.children) walk(inner, { paragraph, judged });
  };
  for (const node of nodes) {
    box += 1;
    walk(node, { paragraph: node, judged: true });
  }
  return lines;
}

/** What one slide has in common with LibreOffice's page. */
export interface Agreement {
  readonly slide: string;
  /** Words of Latin boxes, and those of them within a twentieth of an inch. */
  readonly words: number;
  readonly near: number;
  readonly boxes: number;
  /** Boxes whose first word stands elsewhere, and those whose lines end elsewhere: their first words. */
  readonly moved: readonly string[];
  readonly broken: readonly string[];
}

/** Points: a twentieth of an inch. */
const NEAR = 3.6;
const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\p{S}]+$/u;

interface Placed extends Word {
  readonly line: Line;
  readonly at: { readonly x: number; readonly baseline: number } | null;
}

/** @param texts of the picture, as `wordsOfPicture` reads them; one for each line of the sheet */
export function agreement(slide: string, sheet: Sheet, texts: readonly (readonly Word[])[], page: Page): Agreement {
  const lines = linesOf(sheet);
  if (lines.length !== texts.length) throw new Error(`${slide}: ${texts.length} texts for ${lines.length} lines`);
  const words = texts.flatMap((text, index) => {
    const line = lines[index];
    return line?.judged === true ? text.map((word) => ({ ...word, line })) : [];
  });
  const placed = matched(words, page);
  const foreign = new Set(placed.filter((word) => !isLatin(word)).map(({ line }) => line.box));
  const boxes = new Map<number, Placed[]>();
  for (const word of placed)
    if (!foreign.has(word.line.box)) boxes.set(word.line.box, [...(boxes.get(word.line.box) ?? []), word]);
  const named = (box: readonly Placed[]): string =>
    box
      .slice(0, 5)
      .map(({ text }) => text)
      .join(" ");
  const all = [...boxes.values()];
  return {
    slide,
    words: all.flat().length,
    near: all.flat().filter(isNear).length,
    boxes: all.length,
    moved: all.filter(([first]) => first !== undefined && !isNear(first)).map(named),
    broken: all.filter((box) => !endsAlike(box)).map(named),
  };
}

const isLatin = ({ text, face }: Word): boolean => LATIN.test(text) && /Carlito|Caladea/.test(face);

const isNear = ({ x, baseline, at }: Placed): boolean =>
  at !== null && Math.abs(at.x - x) <= NEAR && Math.abs(at.baseline - baseline) <= NEAR;

/** Each word with the nearest one of the same letters that no nearer one has. */
function matched(words: readonly (Word & { readonly line: Line })[], page: Page): readonly Placed[] {
  const pairs = words.flatMap((word, index) =>
    page.words.flatMap((other, their) => {
      if (other.text !== word.text) return [];
      const { ascent, descent } = heightsOf(word.face);
      const baseline = other.top + ((other.bottom - other.top) * ascent) / (ascent + descent);
      const at = { x: other.left, baseline };
      return [{ index, their, at, far: Math.hypot(at.x - word.x, at.baseline - word.baseline) }];
    }),
  );
  const found = new Map<number, Placed["at"]>();
  const taken = new Set<number>();
  for (const { index, their, at } of pairs.sort((a, b) => a.far - b.far)) {
    if (found.has(index) || taken.has(their)) continue;
    found.set(index, at);
    taken.add(their);
  }
  return words.map((word, index) => ({ ...word, at: found.get(index) ?? null }));
}

/** Whether neighbours of a paragraph share a line in both, or in neither. */
function endsAlike(box: readonly Placed[]): boolean {
  return box.every((word, index) => {
    const before = box[index - 1];
    if (before === undefined || before.line.paragraph !== word.line.paragraph) return true;
    // Beside raised text `pdftotext` takes two words for one: it counts among those that are not near.
    if (before.at === null || word.at === null) return true;
    const size = word.line.mark.pieces[0]?.size ?? 0;
    return (before.line === word.line) === Math.abs(before.at.baseline - word.at.baseline) < size / 2;
  });
}
