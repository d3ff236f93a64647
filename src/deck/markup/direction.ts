import type { MarkupNode } from "../types.ts";

/** Hebrew, Arabic, Syriac, Thaana, N'Ko … and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b][\udc00-\udfff]/;
const LETTER = /\p{L}/u;

export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Rule P2 of the Unicode bidirectional algorithm: the first strong letter decides. */
export function firstStrongIsRightToLeft(nodes: readonly MarkupNode[]): boolean {
  const letter = firstLetter(nodes);
  return letter !== undefined && RIGHT_TO_LEFT.test(letter);
}

function firstLetter(nodes: readonly MarkupNode[]): string | undefined {
  for (const node of nodes) {
    const letter = node.type === "text" ? LETTER.exec(node.text)?.[0] : firstLetter(node.children);
    if (letter !== undefined) return letter;
  }
  return undefined;
}
