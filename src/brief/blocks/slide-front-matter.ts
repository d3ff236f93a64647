import { isBlank, type Line, lineEnd } from "../source/lines.ts";
import type { Cursor } from "./cursor.ts";
import type { RawParagraph, SlideFront } from "./raw.ts";

/** Fields that only Slidev's slides carry; one of them tells its front matter from a line of text with a colon. */
const SLIDEV_FIELDS = new Set(
  (
    "background backgroundSize class clicks clicksStart disabled dragPos hide hideInToc image layout level " +
    "preload routeAlias src transition zoom name"
  ).split(" "),
);
const FIELD = /^([A-Za-z][\w-]*):(?:\s+(.*))?$/;
const LONGEST = 40;
const OPEN = "![](<";

/** Layouts that show here as what they are: by their slots, their picture, or as the slide of a section. */
const LAYOUTS = new Set(["default", "section", "two-cols", "two-cols-header"]);
const PICTURES = new Set(["image", "image-left", "image-right"]);
/** A picture of the project: no address. */
const LOCAL = /^(?!\/\/|[A-Za-z][\w+.-]*:)[^<>\n]+$/;

/** Fields that leave a slide out. */
const HIDING = new Set(["hide", "disabled"]);

interface Field {
  readonly name: string;
  value: string;
  readonly line: Line;
}

/**
 * Slidev's `key: value` lines between the `---` before the cursor and the next one, with the cursor moved behind that.
 * Sections and pictures are used; other fields are reported and not shown.
 */
export function readSlideFrontMatter(cursor: Cursor): SlideFront | null {
  const fields = readFields(cursor);
  if (fields === null) return null;
  const find = (name: string) => fields.find((field) => field.name === name);
  const layout = find("layout")?.value ?? "";
  const picture = PICTURES.has(layout) ? find("image") : undefined;
  const image = picture === undefined ? null : imageOf(picture);
  const hiding = fields.find(({ name, value }) => HIDING.has(name) && /^true$/i.test(value));
  for (const field of fields) {
    // What another file would show is hidden with the slide.
    if (field === hiding || (hiding !== undefined && field.name === "src")) continue;
    if (field.name === "layout" && (LAYOUTS.has(layout) || image !== null)) continue;
    if (field === picture && image !== null) continue;
    cursor.context.tally.add("slide-front-matter", field.name, field.value, field.line.from, lineEnd(field.line));
  }
  return {
    section: layout === "section",
    image,
    hidden: hiding === undefined ? "" : `${hiding.name}: ${hiding.value}`,
  };
}

const IMAGE_LINE = /^image:[ \t]+(\S.*)$/;

/** The picture of the first slide, whose fields are the deck's own head; null without one. @param head its lines */
export function headPicture(layout: unknown, head: readonly Line[]): RawParagraph | null {
  if (!PICTURES.has(String(layout))) return null;
  const line = head.find(({ text, indent }) => indent === 0 && IMAGE_LINE.test(text));
  const value = IMAGE_LINE.exec(line?.text ?? "")?.[1]?.trim() ?? "";
  return line === undefined ? null : imageOf({ name: "", value, line });
}

/** A line amid the fields of a deck for Slidev that is none: what it says is told with the field above. */
function isSlip({ context, lines }: Cursor, [first]: readonly Field[], index: number): boolean {
  const [line, before] = [lines[index], lines[index - 1]];
  if (!context.slidev || line === undefined || isBlank(line) || before === undefined || isBlank(before)) return false;
  return first !== undefined && SLIDEV_FIELDS.has(first.name);
}

/** Null if the lines are no front matter. */
function readFields(cursor: Cursor): readonly Field[] | null {
  const fields: Field[] = [];
  for (let index = cursor.index; index < cursor.index + LONGEST; index++) {
    const line = cursor.lines[index];
    if (line === undefined || (isBlank(line) && fields.length === 0)) return null;
    if (line.indent === 0 && /^---\s*$/.test(line.text)) {
      if (!fields.some((field) => cursor.context.slidev || SLIDEV_FIELDS.has(field.name))) return null;
      cursor.index = index + 1;
      return fields;
    }
    const field = line.indent === 0 ? FIELD.exec(line.text) : null;
    const last = fields[fields.length - 1];
    if (field?.[1] !== undefined) fields.push({ name: field[1], value: field[2]?.trim() ?? "", line });
    else if (last === undefined) return null;
    else if (line.indent > 0 || /^- |^#/.test(line.text) || isSlip(cursor, fields, index))
      last.value = `${last.value} ${line.text}`.trim();
    else if (!isBlank(line)) return null;
  }
  return null;
}

/** The field as the picture that it names. */
function imageOf({ value, line }: Field): RawParagraph | null {
  const src = value.replace(/^(["'])(.*)\1$/, "$2");
  if (!LOCAL.test(src)) return null;
  const [start, end] = [line.from, lineEnd(line)];
  const pieces = [
    { at: 0, from: start },
    { at: OPEN.length, from: line.from + line.text.indexOf(src) },
    { at: OPEN.length + src.length, from: end },
  ];
  return { kind: "paragraph", content: { text: `${OPEN}${src}>)`, pieces }, start, end };
}
