import { ESCAPED, escapeText } from "./escape.ts";

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
    return this.markup.replace(/<[^>]*>/g, "");
  }

  /** With `change` applied to the text between the elements. */
  mapText(change: (text: string) => string): Markup {
    const changed = this.markup.replace(/(<[^>]*>)|([^<]+)/g, (_, tag: string | undefined, text: string | undefined) =>
      tag === undefined ? escapeText(change(decode(text ?? ""))) : tag,
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

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ESCAPED.get(entity) ?? entity);
}
