import { decodeText, escapeText } from "./escape.ts";

/**
 * Text that is slide markup already and is inserted as it is. Everything else that a template inserts is escaped,
 * so only `markup/blocks` and `markup/inlines` can make elements out of a brief.
 */
export class Markup {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  /** Escaped text without elements: what an attribute can hold. */
  get plain(): string {
    return this.markup.replace(/<[^<>]*>/g, "");
  }

  /** With `change` applied to the text between the elements. */
  mapText(change: (text: string) => string): Markup {
    const changed = this.markup.replace(
      /(<[^<>]*>)|([^<]+)/g,
      (_, tag: string | undefined, text: string | undefined) =>
        tag === undefined ? escapeText(change(decodeText(text ?? ""))) : tag,
    );
    return new Markup(changed);
  }

  /** With `change` applied to every stretch from `[` to `]` that has no other bracket in it and whole elements only. */
  mapBrackets(change: (markup: string) => string): Markup {
    const changed = this.markup.replace(/\[(?:[^[\]<>]|<[^<>]*>)+\]/g, (found) =>
      isWhole(found) ? change(found) : found,
    );
    return new Markup(changed);
  }

  /** For `inspect`: a string, without the positions that only diagnostics need. */
  toJSON(): string {
    const whole = /^<span data-at="[\d-]+">([\s\S]*)<\/span>$/.exec(this.markup)?.[1] ?? this.markup;
    return whole.replace(/ data-at="[\d-]+"/g, "");
  }

  toString(): string {
    return this.markup;
  }
}

/** Whether every element that starts in the text ends there, in order. */
function isWhole(markup: string): boolean {
  const open: string[] = [];
  for (const [, close, tag = ""] of markup.matchAll(/<(\/?)([a-z0-9]+)\b[^<>]*>/g)) {
    if (tag === "br" || tag === "img") continue;
    if (close === "") open.push(tag);
    else if (open.pop() !== tag) return false;
  }
  return open.length === 0;
}
