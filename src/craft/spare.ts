/** Columns that no screen needs: what one watches for, what gives way where time is short. A reader of the paper has them. */
import type { Cell, Inline, Slide } from "../brief/types.ts";
import { mapSlide } from "../tree/map.ts";
import type { Role, Vocabulary } from "../vocabulary/types.ts";

/** The slide in which the heads of such columns, and the labels of items that are called so, are no longer for a screen. */
export function withSpare(slide: Slide, { data }: Vocabulary): Slide {
  const keys = new Set(
    [...data.columns.values()].flatMap(({ key, screen, roles }) =>
      screen || !isFor(roles, slide.about?.topic?.roles ?? []) ? [] : [key],
    ),
  );
  if (keys.size === 0) return slide;
  const cell = (one: Cell): Cell =>
    one.about !== undefined && keys.has(one.about.key)
      ? { ...one, about: { ...one.about, screen: false, spare: true } }
      : one;
  const label = (inline: Inline): Inline =>
    "lead" in inline && inline.lead !== undefined && keys.has(inline.lead.key)
      ? { ...inline, lead: { ...inline.lead, screen: false, spare: true } }
      : inline;
  return mapSlide(slide, { cell, text: (inlines) => inlines.map(label) });
}

/** A column without roles is spare on every slide. */
const isFor = (roles: readonly Role[], topic: readonly Role[]): boolean =>
  roles.length === 0 || roles.some((role) => topic.includes(role));
