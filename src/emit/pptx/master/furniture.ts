import { meet } from "../../../data/boxes.ts";
import type { Item, SceneLayout } from "../../../scene/types.ts";
import { mainLayout } from "./placeholders.ts";

/** A layout with what of it the master does not show already. */
export interface Furnished {
  readonly layout: SceneLayout;
  /** The master's furniture stands on it. */
  readonly isFurnished: boolean;
}

/** What stands on the master, and the layouts beside it. */
export interface Furniture {
  readonly items: readonly Item[];
  readonly layouts: readonly Furnished[];
}

/**
 * Furniture (rules, bands, names that stand on every page) goes on the master, once: whoever changes it there changes every
 * slide. It is what the main layout has and at least half of all layouts have alike; a layout that lacks some of it hides the
 * master's and keeps what it has, as PowerPoint's “Hide Background Graphics” does. Markings stay with their layouts, which
 * there is one of for each mark.
 */
export function raiseFurniture(layouts: readonly SceneLayout[]): Furniture {
  const written = layouts.map(({ items }) => new Map(items.map((item) => [JSON.stringify(item), item])));
  const own = mainLayout(layouts)?.items ?? [];
  const raised = own.filter((item) => {
    const key = JSON.stringify(item);
    return (
      isFurniture(item) && layouts.length > 1 && 2 * written.filter((items) => items.has(key)).length > layouts.length
    );
  });
  const keys = raised.map((item) => JSON.stringify(item));
  const furnished = layouts.map((layout, index): Furnished => {
    const has = written[index];
    const isFurnished = keys.length > 0 && keys.every((key) => has?.has(key) === true);
    const rest = layout.items.filter((item) => !keys.includes(JSON.stringify(item)));
    // The master's items lie below those of layouts.
    if (!isFurnished || raised.some((item) => rest.some((other) => meet(item.box, other.box))))
      return { layout, isFurnished: false };
    return { layout: { ...layout, items: rest }, isFurnished: true };
  });
  return furnished.some(({ isFurnished }) => isFurnished) ? { items: raised, layouts: furnished } : plain(layouts);
}

const plain = (layouts: readonly SceneLayout[]): Furniture => ({
  items: [],
  layouts: layouts.map((layout) => ({ layout, isFurnished: true })),
});

const isFurniture = (item: Item): boolean => item.kind !== "shape" || item.classification === undefined;
