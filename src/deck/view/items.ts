import type { Block, Inline, List, ListItem } from "../../brief/types.ts";
import { typedLine } from "../../craft/lines.ts";
import type { Span } from "../../diagnostics/types.ts";
import { textOf } from "../../tree/text.ts";
import { withoutMark } from "../../vocabulary/words.ts";
import { checkbox } from "../markup/blocks.ts";
import { lineView, viewBelow } from "./briefing/below.ts";
import { dutyOf, roleOf } from "./briefing/roles.ts";
import type { ViewContext } from "./context.ts";
import { datesOf } from "./dated.ts";
import { splitLabel } from "./labels.ts";
import { lazy, lazyList } from "./lazy.ts";
import type { ItemView } from "./types.ts";

/** The items of all lists among the blocks, numbered through; a single ordered list keeps its first number. */
export function viewItems(blocks: readonly Block[], ctx: ViewContext): readonly ItemView[] {
  const lists = blocks.filter((block): block is List => block.kind === "list");
  const [only, second] = lists;
  const start = only?.ordered === true && second === undefined ? only.start : 1;
  const listed = lists.flatMap(({ items, ordered }) => items.map((item) => ({ item, ordered })));
  const dates = lazy(() =>
    datesOf(
      listed.map(({ item }) => item),
      ctx.lang,
      ctx.day,
    ),
  );
  return lazyList(
    listed.map(({ item, ordered }, index) => () => {
      const [own, before] = [labelWords(item), labelWords(listed[index - 1]?.item)];
      const place = { number: start + index, ordered, repeats: own !== "" && own === before };
      return viewItem(item, place, () => dates()[index] ?? UNDATED, ctx);
    }),
  );
}

/** From the first of some inlines to the last. */
function spanOf(inlines: readonly Inline[] = []): Span | undefined {
  const [first, last] = [inlines[0], inlines.at(-1)];
  return first && last && { ...first.span, end: last.span.end };
}

const UNDATED: ReturnType<typeof datesOf>[number] = { date: "", when: [], what: [] };

function labelWords(item: ListItem | undefined): string {
  const [first] = item?.blocks ?? [];
  return first?.kind === "paragraph" ? textOf(splitLabel(first.inlines)?.label ?? []).trim() : "";
}

/** Its fields are written when they are asked for. */
function viewItem(
  item: ListItem,
  { number, ordered, repeats }: Pick<ItemView, "number" | "ordered" | "repeats">,
  dated: () => typeof UNDATED,
  ctx: ViewContext,
): ItemView {
  const { writer, briefing } = ctx;
  const [first, ...others] = item.blocks;
  const lead = first?.kind === "paragraph" ? first : null;
  const split = lazy(() => (lead === null ? null : splitLabel(lead.inlines)));
  const below = lazy(() => viewBelow(lead === null ? item.blocks : others, ctx));
  const line = lazy(() => {
    const typed = typedLine(item);
    return typed === null ? null : lineView(typed, number, ctx);
  });
  const write = (inlines: readonly Inline[], box = "") =>
    lead === null ? "" : writer.inlines(inlines, lead.span, box);
  // A template that asks what the label means need not repeat it.
  let asked = false;
  const asking = <T>(value: T): T => {
    asked = true;
    return value;
  };
  // Whoever shows it alone does not show what follows it.
  const writeLabel = () => writer.inlines(split()?.label ?? [], spanOf(split()?.label) ?? item.span);
  return {
    number,
    get text() {
      return write(lead?.inlines ?? [], checkbox(item.checked));
    },
    get label() {
      return writeLabel();
    },
    repeats,
    get key() {
      const found = split();
      return asking(found?.key ?? "");
    },
    get detail() {
      const found = split();
      if (found === null || lead === null || asked) return write(found?.detail ?? lead?.inlines ?? []);
      // Nor does who shows what follows it alone show the label.
      return writer.inlines(found.detail, { ...lead.span, start: found.end });
    },
    get rest() {
      return writer.blocks(lead === null ? item.blocks : others);
    },
    get date() {
      return asking(dated().date);
    },
    get when() {
      const { date, when } = dated();
      return date === "" ? writeLabel() : write(when);
    },
    get what() {
      const { date, what } = dated();
      return write(date === "" ? (split()?.detail ?? lead?.inlines ?? []) : what);
    },
    get amount() {
      const found = /^\s*([\d.,]*\d)/.exec(textOf(split()?.label ?? []))?.[1] ?? "";
      return asking(Number(found.replaceAll(",", "")) || 0);
    },
    get name() {
      asked = true;
      const found = nameIn(lead?.inlines ?? [], split()?.label);
      const text = briefing.person(found)?.name ?? briefing.place(found)?.label;
      if (text === undefined || lead === null) return writeLabel();
      return write([{ kind: "text", text, span: lead.span }]);
    },
    get remark() {
      return write(split()?.detail ?? afterName(lead?.inlines ?? []));
    },
    get remarked() {
      return withoutMark(textOf(split()?.detail ?? afterName(lead?.inlines ?? []))).trim() !== "";
    },
    get duty() {
      const title = briefing.person(nameIn(lead?.inlines ?? [], split()?.label))?.title ?? "";
      return write(dutyOf(split()?.detail ?? afterName(lead?.inlines ?? []), title));
    },
    ordered,
    checked: item.checked,
    get line() {
      return asking(line());
    },
    get spoken() {
      const typed = line();
      return typed === null || typed.type === "say";
    },
    get lines() {
      return below().lines;
    },
    get byType() {
      return below().byType;
    },
    get fields() {
      return below().fields;
    },
    get others() {
      return below().others;
    },
    get person() {
      return asking(briefing.person(nameIn(lead?.inlines ?? [], split()?.label)));
    },
    get place() {
      return asking(briefing.place(nameIn(lead?.inlines ?? [], split()?.label)));
    },
    get role() {
      return roleOf(textOf(lead?.inlines ?? []));
    },
  };
}

/** The name that an item starts with: its bold words, else everything up to the first comma, colon, dash or bracket. */
function nameIn(inlines: readonly Inline[], label: readonly Inline[] | undefined): string {
  if (label !== undefined) return textOf(label);
  return (withoutMark(textOf(inlines)).split(/[,:(–—]| - /, 1)[0] ?? "").trim();
}

/** What follows that name where it is plain text. */
function afterName(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines;
  const name = nameIn(inlines, undefined);
  const plain = first?.kind === "text" ? withoutMark(first.text) : "";
  if (first?.kind !== "text" || !plain.startsWith(name)) return inlines;
  const mark = first.text.slice(0, first.text.length - plain.length);
  return [{ ...first, text: mark + plain.slice(name.length).replace(/^[\s,:–—-]+/, "") }, ...rest];
}
