import { BOUNDS } from "../../data/bounds.ts";
import { layoutBox, layoutNatural } from "../flex/layout.ts";
import { cutting, type Overflow, overflowOf } from "../flex/overflow.ts";
import { balance, type Fragment, paginate } from "../paginate/paginate.ts";
import { toBlock } from "./blocks.ts";
import { slicePage } from "./slice.ts";
import { largest } from "./steps.ts";
import type { FitRequest, Fitted } from "./types.ts";

/** When a page overflows after all (rounding, margins), it is cut again for this share of the height. */
const TIGHTER = [1, 0.97, 0.93, 0.87, 0.8];

/**
 * Splits a region's content over as few pages as the floor allows, at the largest step that needs no more and breaks
 * no row that the floor keeps whole.
 */
export function splitRegion(request: FitRequest, steps: readonly number[], whole: Overflow): Fitted {
  const floor = steps[steps.length - 1] ?? 0;
  const blame = (id: string | undefined): Fitted => ({
    ok: false,
    span: spanOf(request, id) ?? whole.span,
    excess: whole.excess,
  });
  for (const share of TIGHTER) {
    const capacity = request.area.height * share;
    const least = paginate(blockAt(request, floor, capacity), capacity);
    if (!least.ok)
      return { ok: false, span: spanOf(request, least.id) ?? whole.span, excess: least.height - least.capacity };
    const pages = least.pages.length;
    if (pages > BOUNDS.pages) return { ok: false, span: whole.span, excess: whole.excess, pages };
    const step = largest(steps, (s) => {
      const natural = naturalAt(request, s);
      if (cutting(natural) !== undefined) return false;
      const tried = paginate(toBlock(natural, capacity, contextAt(request, s)), capacity);
      return tried.ok && tried.pages.length <= pages && (tried.rowsWhole || !least.rowsWhole);
    });
    const balanced = balance(blockAt(request, step ?? floor, capacity), capacity);
    if (!balanced.ok) return blame(balanced.id);
    const placed = cut(request, step ?? floor, balanced.pages);
    if (placed !== null) return { ok: true, pages: placed };
  }
  return blame(undefined);
}

const contextAt = ({ measurer, sizes }: FitRequest, step: number) => ({ measurer, sizes, step });

const naturalAt = (request: FitRequest, step: number) =>
  layoutNatural(request.root, request.area, contextAt(request, step));

function blockAt(request: FitRequest, step: number, capacity: number) {
  return toBlock(naturalAt(request, step), capacity, contextAt(request, step));
}

/** Lays out every page; null if one of them does not fit. */
function cut(request: FitRequest, step: number, pages: readonly Fragment[]) {
  const ctx = contextAt(request, step);
  const natural = layoutNatural(request.root, request.area, ctx);
  const out = [];
  for (const page of pages) {
    const placed = layoutBox(slicePage(natural, page, ctx), request.area, ctx);
    if (overflowOf(placed).excess > 0) return null;
    out.push({ placed, step });
  }
  return out;
}

function spanOf(request: FitRequest, id: string | undefined) {
  const find = (box: FitRequest["root"]["children"][number]): FitRequest["root"]["span"] | undefined => {
    if (id === undefined) return undefined;
    if (id === box.id) return box.span;
    if (box.kind === "flow" && id.startsWith(`${box.id}/p`))
      return box.paragraphs[Number(id.slice(box.id.length + 2))]?.span;
    if (box.kind === "table" && id.startsWith(`${box.id}/r`))
      return box.rows[Number.parseInt(id.slice(box.id.length + 2), 10)]?.span;
    return box.kind === "container" ? box.children.map(find).find((s) => s !== undefined) : undefined;
  };
  return find(request.root);
}
