import { describe, expect, it } from "vitest";
import { planDeck } from "../../src/deck/plan.ts";
import type { Element, MarkupNode } from "../../src/deck/types.ts";
import { nodeHost } from "../../src/host/node.ts";
import { projectReaders } from "../../src/host/readers.ts";
import { openBrief } from "../../src/open/brief.ts";
import { bound } from "../support/bound.ts";
import { defaultPack, ROOT } from "../support/compile.ts";

/** One line of each type, with who owes it, and the words that no other text of a sample holds. */
const LINES = [
  "Say",
  "Not for use",
  "Ask",
  "Offer",
  "Red line",
  "Fallback",
  "If raised",
  "Line",
  "Avoid",
  "Watch",
  "Decision",
  "Action",
  "Deliverable",
].map((label) => {
  const words = `Kept words of ${label.replaceAll(" ", "").toLowerCase()}`;
  return { label, words, written: `- **${label}:** ${words} (owner: Kim; due: 2013-06-30)` };
});

/** What a kind says in place of a label: the head of its column, or what the place is for. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  "asks-and-offers Ask": ["Target: we ask"],
  "asks-and-offers Offer": ["We offer for it"],
  "asks-and-offers Red line": ["Stop: red line"],
  "options Decision": ["Recommendation"],
  "outcomes Action": ["Actions"],
  "press-lines If raised": ["If asked"],
};

/** Where a line may be planted in the slide that a sample shows. */
const PLACES = ["on the slide", "in its last part", "below its first item"] as const;

function plant(sample: string, kind: string, place: (typeof PLACES)[number]): string | null {
  const text = sample.split("\n");
  const start = Math.max(
    text.findIndex((line) => /^##? /.test(line)),
    text.findIndex((line) => line.startsWith("## ") && line.includes(`.${kind}}`)),
  );
  const after = (pattern: RegExp) => {
    const found = text.findIndex((line, index) => index > start && pattern.test(line));
    return found < 0 ? text.length : found;
  };
  const end = after(/^##? /);
  const part = Math.min(end, after(/^### /));
  const item = after(/^(?:-|\d\.) /);
  if ((place === "in its last part" && part === end) || (place === "below its first item" && item >= end)) return null;
  const at = place === "on the slide" ? part : place === "in its last part" ? end : item + 1;
  const lines = LINES.map(({ written }) => `${place === "below its first item" ? "   " : ""}${written}`);
  const gap = place === "below its first item" ? [] : [""];
  return [...text.slice(0, at), ...gap, ...lines, ...gap, ...text.slice(at)].join("\n");
}

const pack = defaultPack();

function planned(kind: string, text: string) {
  const { file } = projectReaders(nodeHost, ROOT);
  const { brief, registries } = openBrief({ file: `templates/statecraft/${kind}.md`, text }, file).value;
  const { value, diagnostics } = planDeck(bound(brief), pack, undefined, { registries });
  return { slides: value.slides, diagnostics };
}

const wordsOf = (node: MarkupNode): string =>
  node.type === "text" ? node.text : node.children.map(wordsOf).join(node.tag === "p" ? "" : " ");

/** The words of the boxes that a text stands in, from the smallest outwards, the regions of the slide left out. */
function boxesAround(root: Element, words: string): readonly string[] {
  const below = root.children.filter((child): child is Element => child.type === "element");
  const inner = below.find((child) => wordsOf(child).includes(words));
  const own = ["slide", "main", "aside"].includes(root.tag) && inner !== undefined ? [] : [wordsOf(root)];
  return inner === undefined ? own : [...boxesAround(inner, words), ...own];
}

describe.each([...pack.slides.values()])("typed lines on a slide of kind $kind", ({ kind, sample }) => {
  it.each(PLACES)("keep their label, or are said to be missing: %s", (place) => {
    const text = plant(sample, kind, place);
    if (text === null) return;
    const { slides, diagnostics } = planned(kind, text);
    expect(slides).not.toEqual([]);
    const lost = diagnostics.filter(({ code }) => code === "deck/not-shown").map(({ message }) => message);
    for (const { label, words } of LINES) {
      const slide = slides.find(({ root }) => wordsOf(root).includes(words));
      if (slide === undefined) {
        expect(
          lost.some((message) => message.includes(words)),
          `${label} is gone without a word`,
        ).toBe(true);
        continue;
      }
      const boxes = boxesAround(slide.root, words);
      const names = [label, ...(INSTEAD[`${kind} ${label}`] ?? [])];
      const isSaid = kind === "key-messages" && label === "Say";
      const near = boxes.some((box) => names.some((name) => box.includes(name)));
      expect(isSaid || near, `${label} without its label: ${boxes[0]}`).toBe(true);
    }
  });

  it.each(PLACES)("say who owes them without brackets: %s", (place) => {
    const text = plant(sample, kind, place);
    if (text === null) return;
    for (const { root } of planned(kind, text).slides)
      if (kind !== "code") expect(wordsOf(root)).not.toMatch(/\(owner:/);
  });
});
