import type { Span } from "../../diagnostics/types.ts";
import type { MarkupNode } from "../types.ts";

/** An element while its end tag has not been read. */
export interface Draft {
  readonly tag: string;
  readonly attributes: TagAttributes;
  /** The start tag, in the template. */
  readonly span: Span;
  /** `data-at`: the place in the brief that it shows, inherited from the element around it. */
  readonly shows: Span | null;
  /** True if `data-at` stands on this very element. */
  readonly ownShows: boolean;
  readonly children: MarkupNode[];
  /** Behind the start tag, in the filled text. */
  readonly behind: number;
}

/** The attributes of one start tag; the four that every element treats alike stand apart. */
export interface TagAttributes {
  readonly class: string;
  readonly id: string;
  readonly style: string;
  readonly place: string;
  readonly others: Readonly<Record<string, string>>;
}

// Most elements of a deck have no attribute but `data-at`: they share these.
const NONE: Readonly<Record<string, string>> = Object.freeze({});
const NO_CLASSES: readonly string[] = Object.freeze([]);

/** Sorts what stands in a start tag. */
export function sortAttributes(names: readonly string[], values: readonly string[]): TagAttributes {
  let className = "";
  let id = "";
  let style = "";
  let place = "";
  let others: Record<string, string> | null = null;
  for (let i = 0; i < names.length; i++) {
    const name = names[i] ?? "";
    const value = values[i] ?? "";
    if (name === "data-at") place = value;
    else if (name === "class") className = value;
    else if (name === "id") id = value;
    else if (name === "style") style = value;
    else {
      // Whatever a template names an attribute, `__proto__` too.
      others ??= Object.create(null) as Record<string, string>;
      others[name] = value;
    }
  }
  return { class: className, id, style, place, others: others ?? NONE };
}

export function splitClasses(text: string): readonly string[] {
  return text === "" ? NO_CLASSES : text.split(/\s+/).filter((name) => name !== "");
}
