import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import { type Context, spanOf } from "./context.ts";
import type { TallyEntry, TallyKind } from "./tally.ts";

interface Extra {
  readonly span: Diagnostic["span"];
}
interface Counted {
  readonly name: string;
  readonly count: number;
  readonly texts: string;
}

/** Fields that stand for a picture or for slides of another file, which are then missing. */
const SHOWS = /^(?:image|src|background)$/;

const REPORTS: Readonly<Record<TallyKind, (entry: Counted, extra: Extra) => Diagnostic>> = {
  nesting: ({ name, count }, extra) => diagnose("brief/nesting", { what: name, count }, extra),
  directive: (entry, extra) => diagnose("brief/directive", { ...entry }, extra),
  tag: ({ name, count }, extra) => diagnose("brief/tag", { name, count }, extra),
  "unbalanced-tag": ({ name, count }, extra) => diagnose("brief/tag-unbalanced", { name, count }, extra),
  "slide-front-matter": (entry, extra) => {
    const severity = SHOWS.test(entry.name) ? "warning" : "info";
    return diagnose("brief/slide-front-matter", { ...entry }, { ...extra, severity });
  },
  "notes-mark": ({ name, count, texts }, extra) =>
    diagnose("brief/foreign-notes", { mark: name, count, tool: texts }, extra),
  "note-shown": ({ name, count }, extra) => diagnose("brief/note-shown", { mark: name, count }, extra),
  hidden: ({ count, texts }, extra) => diagnose("brief/hidden", { count, texts }, extra),
  separator: ({ name, count }, extra) => diagnose("brief/separator", { mark: name, count }, extra),
  pause: ({ count }, extra) => diagnose("brief/pause", { count }, extra),
  slot: ({ name, count }, extra) => diagnose("brief/slot", { name, count }, extra),
  "image-keyword": (entry, extra) => diagnose("brief/image-keyword", { ...entry }, extra),
  math: ({ count, texts }, extra) => diagnose("brief/math", { count, texts }, extra),
  tex: ({ count, texts }, extra) => diagnose("brief/tex-command", { count, texts }, extra),
  "math-looks": ({ texts }, extra) => diagnose("brief/math-looks", { texts }, extra),
  diagram: ({ count, texts }, extra) => diagnose("brief/diagram", { count, texts }, extra),
  "diagram-looks": ({ texts }, extra) => diagnose("brief/diagram-looks", { texts }, extra),
  "attributes-shown": ({ count, texts }, extra) => diagnose("brief/attributes-shown", { count, texts }, extra),
  sublist: ({ count }, extra) => diagnose("brief/sublist", { count }, extra),
  "layout-command": ({ count, texts }, extra) => diagnose("brief/layout-command", { count, texts }, extra),
  shortcode: ({ count, texts }, extra) => diagnose("brief/shortcode", { count, texts }, extra),
  embed: (entry, extra) => diagnose("brief/embed", { ...entry }, extra),
  "template-tag": ({ count, texts }, extra) => diagnose("brief/template-tag", { count, texts }, extra),
  "wiki-link": ({ count, texts }, extra) => diagnose("brief/wiki-link", { count, texts }, extra),
  "task-mark": ({ count, texts }, extra) => diagnose("brief/task-mark", { count, texts }, extra),
  "code-options": ({ count, texts }, extra) => diagnose("brief/code-options", { count, texts }, extra),
};

/** One diagnostic for each name that was counted, at its first place. */
export function reportTally(context: Context): void {
  for (const { kind, name, count, texts, start, end } of context.tally.entries()) {
    const shown = joined({ texts });
    context.report(REPORTS[kind]({ name, count, texts: shown }, { span: spanOf(context, start, end) }));
  }
}

function joined({ texts }: Pick<TallyEntry, "texts">): string {
  return [...texts].join(", ").replace(/\s+/g, " ");
}
