import type { LayoutName } from "./editor.ts";
import { en } from "./en.ts";
import type { Language } from "./types.ts";

/**
 * What a part is called, by its class: as the language calls it, or a line, a column or a topic of that name; else as the class says,
 * whose language is its pack's.
 */
export function partWords({ editor, lines, columns, headings }: Language, key: string): string {
  for (const words of [editor.parts, lines, columns, headings]) {
    const found = Object.hasOwn(words, key) ? (words as Readonly<Record<string, string>>)[key] : undefined;
    if (found !== undefined && found !== "") return capital(found.split(" | ")[0] ?? "");
  }
  return capital(key.replace(/[-_]+/g, " ").trim());
}

/** A packaged layout's name in a language; one that a pack of somebody's own gave it stays. */
export function layoutName({ editor }: Language, id: string, name: string): string {
  const packaged: Readonly<Record<string, string>> = en.editor.layouts;
  const isPackaged = Object.hasOwn(packaged, id) && packaged[id] === name;
  return isPackaged ? editor.layouts[id as LayoutName] : name;
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
