import type { Brief, Inline, Source } from "../../brief/types.ts";
import { isoDate } from "../../data/dates.ts";
import { inlinesIn, walkBrief } from "../../tree/walk.ts";
import type { RegisteredSource } from "../types.ts";

const TYPED: readonly string[] = ["author", "title", "outlet", "publisher", "date", "url", "kind", "note"];

/** The keys that a brief cites, numbered by first citation in reading order. */
export function citedKeys(brief: Brief): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const add = (inline: Inline): void => {
    if (inline.kind !== "citation") return;
    for (const { key } of inline.items) if (!order.has(key)) order.set(key, order.size + 1);
  };
  walkBrief(brief, { text: ({ inlines }) => inlinesIn(inlines).forEach(add) });
  return order;
}

/** Sources numbered by first citation in reading order; registered ones that are cited follow the brief's own. */
export function numberSources(brief: Brief, registered: readonly RegisteredSource[]): readonly Source[] {
  const order = citedKeys(brief);
  const declared = new Set(brief.sources.map(({ key }) => key));
  const added = registered.filter(({ key }) => !declared.has(key) && order.has(key)).map(asSource);
  return [...brief.sources, ...added].map((source) => ({ ...source, number: order.get(source.key) ?? 0 }));
}

function asSource({ key, fields, span }: RegisteredSource): Source {
  const text = (name: string) => fields[name] ?? "";
  return {
    key,
    number: 0,
    author: text("author"),
    title: text("title"),
    outlet: text("outlet") || text("publisher"),
    date: isoDate(text("date")),
    url: text("url"),
    kind: text("kind"),
    note: text("note"),
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !TYPED.includes(name))),
    unread: [],
    span,
  };
}
