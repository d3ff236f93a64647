/** Things reported once a name, with how often they occur: foreign tags, directives, keywords. */

export type TallyKind =
  | "nesting"
  | "directive"
  | "tag"
  | "unbalanced-tag"
  | "slide-front-matter"
  | "pause"
  | "notes-mark"
  | "note-shown"
  | "hidden"
  | "separator"
  | "slot"
  | "image-keyword"
  | "code-options"
  | "diagram"
  | "diagram-looks"
  | "sublist"
  | "attributes-shown"
  | "layout-command"
  | "shortcode"
  | "embed"
  | "template-tag"
  | "wiki-link"
  | "task-mark"
  | "math"
  | "tex"
  | "math-looks";

export interface TallyEntry {
  readonly kind: TallyKind;
  readonly name: string;
  count: number;
  /** Different texts that went with the name, in order: they are shown, so that no word is lost. */
  readonly texts: Set<string>;
  /** Where it occurs first. */
  readonly start: number;
  readonly end: number;
}

export interface Tally {
  readonly add: (kind: TallyKind, name: string, text: string, start: number, end: number) => void;
  readonly entries: () => readonly TallyEntry[];
}

export function createTally(): Tally {
  const entries = new Map<string, TallyEntry>();
  return {
    add(kind, name, text, start, end) {
      const key = `${kind} ${name}`;
      const entry = entries.get(key) ?? { kind, name, count: 0, texts: new Set<string>(), start, end };
      entry.count += 1;
      if (text !== "") entry.texts.add(text);
      entries.set(key, entry);
    },
    entries: () => [...entries.values()],
  };
}
