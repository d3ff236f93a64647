export interface TitleField {
  readonly name: "title" | "author" | "date";
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const FIELDS = ["title", "author", "date"] as const;
/** `% text` and the lines set in below it; `%%` opens a comment of Obsidian's. */
const FIELD = /%(?!%)[ \t]*([^\r\n]*(?:(?:\r\n|\n|\r)[ \t]+[^\r\n]+)*)(?:\r\n|\n|\r|$)/y;

/** Pandoc's title block at the head of a file: title, authors and date, each after a `%`. */
export function readTitleBlock(text: string, start: number): { fields: TitleField[]; body: number } {
  const fields: TitleField[] = [];
  const pattern = new RegExp(FIELD);
  let body = start;
  for (const name of FIELDS) {
    pattern.lastIndex = body;
    const match = pattern.exec(text);
    if (match === null) break;
    const written = match[1]?.trim() ?? "";
    const value =
      name === "author"
        ? written.split(/(?:(?<!\s)\s+)?;\s*|(?<!\s)[^\S\r\n]*[\r\n]\s*/).join(", ")
        : written.replace(/\s+/g, " ");
    const at = body + match[0].indexOf(written);
    if (value !== "") fields.push({ name, value, start: at, end: at + written.length });
    body = pattern.lastIndex;
  }
  return { fields, body };
}
