import type { Part } from "../../brief/types.ts";
import { takeRaised } from "../../craft/raised.ts";
import { textOf } from "../../tree/text.ts";
import { wordsIn } from "../../tree/walk.ts";
import { seatOrder } from "./briefing/roles.ts";
import type { ViewContext } from "./context.ts";
import { viewHolding } from "./holding.ts";
import { viewItems } from "./items.ts";
import { viewLead, viewRest } from "./labels.ts";
import { lazy, withGetters } from "./lazy.ts";
import { openRecord } from "./open.ts";
import type { AcrossView, ItemView, PartView } from "./types.ts";

/**
 * Parts that hold nothing but labelled items, read across: a row for each label, in the order in which they first stand.
 * Empty where there is anything else to show, or a part's own kind.
 */
export function viewAcross(parts: readonly { readonly view: PartView; readonly part: Part }[]): readonly AcrossView[] {
  const compared = parts.filter(({ view }) => view.kind === "");
  const holdsMore = ({ part }: { readonly part: Part }) => part.blocks.some(({ kind }) => kind !== "list");
  const all = compared.flatMap(({ view }) => view.items);
  if (compared.length < 2 || compared.some(holdsMore) || all.some(({ key }) => key === "")) return [];
  const first = new Map<string, ItemView>();
  for (const item of all) if (!first.has(item.key)) first.set(item.key, item);
  return [...first].map(([key, { label }]) => ({
    label,
    key,
    cells: compared.map(({ view }) => ({ part: view, items: view.items.filter((item) => item.key === key) })),
  }));
}

export function viewPart(part: Part, number: number, ctx: ViewContext, share = 0): PartView {
  const { writer, vocabulary } = ctx;
  const { title, blocks, attributes } = part;
  const place = { ...part.span, end: blocks[0]?.span.start ?? part.span.end };
  const body = lazy(() => writer.blocks(blocks));
  const items = lazy(() => viewItems(blocks, ctx));
  const raised = lazy(() => {
    const found = takeRaised(title, vocabulary);
    const given =
      attributes.values.raised ?? attributes.classes.find((name) => vocabulary.rank("raised", name) > 0) ?? "";
    return found.rank > 0 ? found : { text: title, words: given, rank: vocabulary.rank("raised", given) };
  });
  const own = {
    number,
    share,
    heading: writer.inlines(title, place),
    headingText: textOf(title),
    get body() {
      return body();
    },
    get lead() {
      return viewLead(blocks, writer);
    },
    get rest() {
      return viewRest(blocks, writer);
    },
    get items() {
      return items();
    },
    id: attributes.id ?? "",
    classes: attributes.classes,
    attributes: openRecord(attributes.values),
    kind: part.about?.topic?.name ?? "",
    key: part.about?.key ?? "",
    get rank() {
      return vocabulary.rank(part.about?.key ?? "", wordsIn(blocks));
    },
    get question() {
      return writer.inlines(raised().text, place);
    },
    get raisedText() {
      return raised().words === "" ? "" : writer.inlines([{ kind: "text", text: raised().words, span: place }], place);
    },
    get raised() {
      return raised().rank;
    },
    get seats() {
      return seatOrder(items(), number % 2 === 1);
    },
    lang: attributes.values.lang ?? "",
  };
  return withGetters(own, viewHolding(blocks, [], items, ctx));
}
