import { diagnose } from "../../../diagnostics/diagnose.ts";
import type { Report } from "../../../diagnostics/reporter.ts";
import { DEFAULT_UNITS } from "../theme-default.ts";
import { Rejection } from "../values/parser.ts";
import { sourceOf } from "../values/piece.ts";
import type { Declaration } from "./declaration.ts";

/** Properties of which the first must not be greater than the second. */
const ORDERED = [
  ["min-font-size", "max-font-size"],
  ["min-font-size", "font-size"],
  ["font-size", "max-font-size"],
  ["min-width", "max-width"],
  ["min-height", "max-height"],
] as const;

/** Reports limits of one rule that cannot both hold; what variables and the type around it bring is not known here. */
export function checkLimits(declarations: readonly Declaration[], report: Report): void {
  if (!declarations.some(({ name }) => name.startsWith("min-") || name.startsWith("max-"))) return;
  for (const [lower, upper] of ORDERED) {
    const least = declarations.findLast(({ name }) => name === lower);
    const most = declarations.findLast(({ name }) => name === upper);
    if (least === undefined || most === undefined) continue;
    const [from, to] = [amountOf(least), amountOf(most)];
    if (from === null || to === null || from.unit !== to.unit || from.value <= to.value) continue;
    const params = { lower, least: sourceOf(least.pieces), upper, most: sourceOf(most.pieces) };
    report(diagnose("css/limits", params, { span: least.span }));
  }
}

interface Amount {
  readonly unit: string;
  readonly value: number;
}

/** What a declaration comes to in every place; null where the place decides. */
function amountOf({ property, pieces, hasVar }: Declaration): Amount | null {
  if (property === null || hasVar) return null;
  const [small, large] = [1, 100].map((em) => {
    const values = property.expand(pieces, { ...DEFAULT_UNITS, em });
    return values instanceof Rejection ? null : read(values[0]);
  });
  return small && large && small.value === large.value ? small : null;
}

function read(value: unknown): Amount | null {
  if (typeof value === "number") return { unit: "pt", value };
  const isLength =
    typeof value === "object" && value !== null && "unit" in value && "value" in value && !("plus" in value);
  return isLength && typeof value.value === "number" ? { unit: String(value.unit), value: value.value } : null;
}
