/** What reveal.js tells the speaker of a slide by an attribute of it, `data-notes="…"`. */
import type { RawBlock } from "../blocks/raw.ts";
import type { Context } from "../context.ts";
import { excerptAt } from "../source/excerpt.ts";

const DATA_NOTES = /(?:^|\s)data-notes\s*=\s*(?:"([^"]+)"|'([^']+)')/;

/**
 * @param attributes as they stand in a tag, or in a comment behind `.slide:`
 * @param from offset in the file of what holds them
 * @returns the notes; nothing where there are none
 */
export function attributeNotes({ text, tally }: Context, attributes: string, from: number): readonly RawBlock[] {
  const [, double = "", single = ""] = DATA_NOTES.exec(attributes) ?? [];
  const words = double + single;
  if (words === "") return [];
  const start = Math.max(from, text.indexOf(words, text.indexOf("data-notes", from)));
  const end = start + words.length;
  tally.add("notes-mark", "data-notes", "reveal.js", start, end);
  return [{ kind: "notes", blocks: [{ kind: "paragraph", content: excerptAt(words, start), start, end }], start, end }];
}
