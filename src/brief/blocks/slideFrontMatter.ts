import { isBlank, type Line, lineEnd } from "../source/lines.ts";
import type { Cursor } from "./cursor.ts";

/** Fields that only Slidev's slides carry; one of them tells its front matter from a line of text with a colon. */
const SLIDEV_FIELDS = new Set(
  (
    "background backgroundSize class clicks clicksStart disabled dragPos hide hideInToc image layout level " +
    "preload routeAlias src transition zoom name"
  ).split(" "),
);
const FIELD = /^([A-Za-z][\w-]*):(?:\s+(.*))?$/;
const LONGEST = 40;

/** Slidev's `key: value` lines between the `---` before the cursor and the next one: reported, not shown. */
export function readSlideFrontMatter(cursor: Cursor): void {
  const fields: { name: string; value: string; line: Line }[] = [];
  for (let index = cursor.index; index < cursor.index + LONGEST; index++) {
    const line = cursor.lines[index];
    if (line === undefined || (isBlank(line) && fields.length === 0)) return;
    if (line.indent === 0 && /^---\s*$/.test(line.text)) {
      if (!fields.some((field) => cursor.context.slidev || SLIDEV_FIELDS.has(field.name))) return;
      for (const { name, value, line: at } of fields) {
        cursor.context.tally.add("slide-front-matter", name, value, at.from, lineEnd(at));
      }
      cursor.index = index + 1;
      return;
    }
    const field = line.indent === 0 ? FIELD.exec(line.text) : null;
    const last = fields[fields.length - 1];
    if (field?.[1] !== undefined) fields.push({ name: field[1], value: field[2]?.trim() ?? "", line });
    else if (last === undefined) return;
    else if (line.indent > 0 || /^- |^#/.test(line.text)) last.value = `${last.value} ${line.text}`.trim();
    else if (!isBlank(line)) return;
  }
}
