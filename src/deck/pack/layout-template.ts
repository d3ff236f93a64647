import type { Outcome } from "../../diagnostics/types.ts";
import { parseTemplate } from "../handlebars/parse.ts";
import type { LayoutTemplate, PackFile } from "../types.ts";
import { Head } from "./head.ts";
import { readText } from "./head-values.ts";
import { splitHead } from "./split-head.ts";

/** Reads `layouts/NAME.hbs`; its head names the layout in PowerPoint's gallery. The value is null if it cannot be used. */
export function readLayoutTemplate(
  source: PackFile,
  id: string,
  partials: ReadonlySet<string>,
): Outcome<LayoutTemplate | null> {
  const { file, text } = source;
  const { head: headText, body } = splitHead(text);
  const head = Head.read(source, headText, ["name", "description"], `name: ${id}`);
  const name = readText(head, "name");
  if (headText !== null && name === "") head.report("deck/head-field-missing", { field: "name", wanted: id });
  const parsed = parseTemplate(file, body.text, body.start, partials);
  return {
    value: parsed.value === null ? null : { file, id, name: name || id, template: parsed.value },
    diagnostics: [...head.diagnostics, ...parsed.diagnostics],
  };
}
