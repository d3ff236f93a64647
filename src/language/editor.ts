/** The packaged layouts, by the names of their files. */
export type LayoutName =
  | "blank"
  | "card"
  | "comparison"
  | "content"
  | "cover"
  | "grid"
  | "lead"
  | "picture"
  | "picture-text"
  | "rail"
  | "section"
  | "statement"
  | "title-only"
  | "two-contents"
  | "wide";

/** What the packaged layouts ask for in their empty places. */
export type PromptName =
  | "deckTitle"
  | "subtitle"
  | "issuer"
  | "sectionTitle"
  | "sectionAbout"
  | "eyebrow"
  | "sentence"
  | "answer"
  | "differ"
  | "see"
  | "matter"
  | "text"
  | "content"
  | "contents"
  | "picture"
  | "grid"
  | "rows"
  | "follows"
  | "carries"
  | "particulars"
  | "words"
  | "one"
  | "other"
  | "opposite"
  | "toSay";

/** What a part of a slide is, by the class that its template gives it, where no line, column or topic is called so. */
export type PartName =
  | "answer"
  | "as-of"
  | "asked"
  | "asked-for"
  | "axis-title"
  | "bibliography"
  | "caption"
  | "card"
  | "confidence"
  | "diagram"
  | "distance"
  | "entry"
  | "fact"
  | "given"
  | "here"
  | "label"
  | "lead"
  | "leading"
  | "leaf"
  | "monogram"
  | "named"
  | "office"
  | "opened"
  | "owing"
  | "particular"
  | "picture"
  | "place-name"
  | "point"
  | "portrait"
  | "reading"
  | "reserved"
  | "scale"
  | "seat"
  | "signature"
  | "sought"
  | "stamp"
  | "sum"
  | "text"
  | "thesis"
  | "tick"
  | "to";

/** What PowerPoint shows whoever goes on with a deck there, on its layouts and in New Slide. */
export interface EditorWords {
  /** What PowerPoint itself writes on a master in this language: title, text with its lower levels, picture. */
  readonly master: {
    readonly title: string;
    readonly text: readonly [first: string, second: string, third: string, fourth: string, fifth: string];
    readonly picture: string;
  };
  readonly layouts: Readonly<Record<LayoutName, string>>;
  readonly prompts: Readonly<Record<PromptName, string>>;
  readonly parts: Readonly<Record<PartName, string>>;
  /** The layout of a kind of slide, for so many parts: above one. */
  readonly ofParts: (name: string, count: number) => string;
}
