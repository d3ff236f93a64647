/** Comments that speak to a program, not to the presenter. */
import { anyOf, fromEvery } from "../../language/reading.ts";
import { type Context, spanOf } from "../context.ts";
import { readWaivers } from "../waivers.ts";

/** Marp's directives; a leading `_` makes one hold for its slide only. */
const MARP = new Set(
  (
    "auto-scaling author backgroundColor backgroundImage backgroundPosition backgroundRepeat backgroundSize class color " +
    "description footer header headingDivider image keywords lang marp math page paginate size style theme title " +
    "transition url"
  ).split(" "),
);
const FIELD = /^_?([A-Za-z$][\w-]*)\s*[:=]\s*(.*)$/;
const TOOL =
  /^(?:(?:markdownlint|prettier|lint|remark|eslint|textlint|vale|cspell|spell-checker|alex|write-good|toc|omit in toc|end_slide|pause|fit|more|truncate|stop|vim|spellcheck|editorconfig|yaml-language-server|markdown-link-check|doctoc|no toc|skip|endprint|prettier-ignore)(?=$|[\s:-])|\.(?:element|slide):|\$width|#(?:region|endregion))/i;

/** `<!-- drafter: … -->` is for whoever writes the brief: it stands in no deck, not even in the notes. */
const DRAFTER = fromEvery((reading) => new RegExp(`^${anyOf(reading, ({ lines }) => lines.drafter)}\\s*[:：]`, "iu"));

/** Notes the directives of a comment; false if its text is meant for the presenter. */
export function tallyDirectives(context: Context, comment: string, start: number, end: number): boolean {
  const text = comment.trim();
  if (readWaivers(context, text, start, end)) return true;
  if (DRAFTER().test(text)) {
    context.remarks.push(spanOf(context, start, end));
    return true;
  }
  const tool = TOOL.exec(text);
  if (tool) {
    const name = /^[^\s:]+(?: in toc)?/i.exec(text)?.[0] ?? tool[0];
    context.tally.add("directive", name, text, start, end);
    return true;
  }
  const fields = marpFields(text);
  for (const { name, line } of fields) context.tally.add("directive", name, line, start, end);
  return fields.length > 0;
}

/** `name: value` of a comment whose first line is such a directive; further lines belong to the field above them. */
function marpFields(text: string): { name: string; line: string }[] {
  const fields: { name: string; line: string }[] = [];
  for (const line of text.split("\n")) {
    const field = FIELD.exec(line.trim());
    const name = field?.[1] ?? "";
    const last = fields[fields.length - 1];
    if (MARP.has(name) || name.startsWith("$")) fields.push({ name, line: line.trim() });
    else if (last === undefined) return [];
    else last.line = `${last.line} ${line.trim()}`.trim();
  }
  return fields;
}
