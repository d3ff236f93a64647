/** What only the principal reads: red lines, fallbacks and lines not for use, in whatever shape they are written. */
import { columnKey } from "../../craft/columns.ts";
import { lineTypeOf } from "../../craft/lines/labels.ts";
import type { LineType, SectionKind } from "../../craft/types.ts";

/** Lines that stay with the brief's own side, never on a screen (Whitehall rules of 1979 and 1983; L18). */
const PRINCIPAL_ONLY: Readonly<Partial<Record<LineType, string>>> = {
  "not-for-use": "Not for use",
  "red-line": "Red line",
  fallback: "Fallback",
};

/** Columns and rows of a table that hold fallbacks and limits. */
const PRINCIPAL_COLUMNS: ReadonlySet<string> = new Set([
  "fallback",
  "red-line",
  "not-for-use",
  "stop",
  "limit",
  "waiver",
]);

const RED_LINES = "Red lines";

/** Why such a line is withheld, a whole list of red lines among them. */
export const PRINCIPAL_REASONS: ReadonlySet<string> = new Set([RED_LINES, ...Object.values(PRINCIPAL_ONLY)]);

/** Why a line of this type is withheld; "" for any other. */
export const lineReason = (type: LineType | null): string => (type === null ? "" : (PRINCIPAL_ONLY[type] ?? ""));

/** Why a slide or part about this is withheld; "" for any other. */
export const sectionReason = (kind: SectionKind | null): string => (kind === "red-lines" ? RED_LINES : "");

/** Why a column or row with this head is withheld, whose words a section of this kind could have; "" for any other. */
export function headReason(words: string, kind: SectionKind | null): string {
  // In Korean one word means a fallback and an option; a table of options keeps its first column.
  if (kind === "options") return "";
  return sectionReason(kind) || lineReason(lineTypeOf(words)) || (isPrincipalColumn(words) ? "Red line" : "");
}

const isPrincipalColumn = (words: string): boolean => PRINCIPAL_COLUMNS.has(columnKey(words));
