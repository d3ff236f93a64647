import type { Block } from "../../brief/types.ts";
import { typedLine } from "../../craft/lines.ts";
import type { PlannedSlide } from "../plan/types.ts";
import { lazy } from "../view/lazy.ts";
import { hasIngredient, INGREDIENTS } from "./content.ts";
import { heldKeys } from "./held.ts";

/**
 * The layout that a class of the heading asks for, else one for what the slide holds (`parts`, `part` where it is one alone,
 * `columns` amid text, `table` …, `lines` for typed lines, or a column, label or type of line such as `likelihood`), else the template's own.
 */
export function chooseLayout({ template, slide, blocks, parts }: PlannedSlide): string {
  const { layout, layouts } = template;
  if (layouts.size === 0) return layout;
  const asked = slide.attributes.classes.find((name) => layouts.has(name));
  const keys = lazy(() => heldKeys(blocks, parts));
  const held = [...layouts.keys()].find((name) => {
    if (name === "part") return parts.length === 1;
    if (name === "parts") return parts.length > 0;
    if (name === "columns") return blocks.some(({ kind }) => kind === "columns");
    if (name === "lines") return blocks.some(hasLine);
    const ingredient = INGREDIENTS.find((word) => word === name);
    return ingredient === undefined ? keys().includes(name) : hasIngredient({ blocks, parts }, ingredient);
  });
  return layouts.get(asked ?? held ?? "") ?? layout;
}

function hasLine(block: Block): boolean {
  if (block.kind === "paragraph") return typedLine(block) !== null;
  return block.kind === "list" && block.items.some((item) => typedLine(item) !== null);
}
