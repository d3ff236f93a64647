import { escapeXml } from "../../../data/xml.ts";
import type { Scene, Sides, Stroke, TableCell, TableItem } from "../../../scene/types.ts";
import { guidOf } from "../identifiers.ts";
import { sameColour, writeLine } from "./colour.ts";

/** What a table style draws: `null` is no line. */
export interface TableLook {
  /** Above and below the header row. */
  readonly headerTop: Stroke | null;
  readonly headerBottom: Stroke | null;
  /** Between the rows below it. */
  readonly inside: Stroke | null;
  /** Around the table, and above a table without a header row. */
  readonly top: Stroke | null;
  readonly bottom: Stroke | null;
}

/** What a cell draws at its sides; undefined: its table's style draws it. */
export type Lines = { readonly [S in keyof Sides]: Stroke | null | undefined };

const ROLES = ["headerTop", "headerBottom", "inside", "top", "bottom"] as const;

/**
 * How most tables of a deck are ruled, edge by edge, so that cells need not say it again: the header row, rows and the foot
 * then follow PowerPoint's Table Design, and a table that somebody adds looks as the others do.
 */
export function tableLook({ slides, theme }: Pick<Scene, "slides" | "theme">): TableLook {
  const seen = new Map(ROLES.map((role) => [role, [] as { readonly stroke: Stroke | null; count: number }[]]));
  for (const item of slides.flatMap(({ items }) => items)) {
    if (item.kind !== "table") continue;
    item.rows.forEach(({ cells }, row) => {
      cells.forEach((_, column) => {
        for (const side of ["top", "bottom"] as const) {
          const edge = edgeOf(item, row, column, side);
          if (edge === undefined) continue;
          const known = seen.get(roleOf(item, row, side));
          const same = known?.find(({ stroke }) => sameStroke(stroke, edge));
          if (same === undefined) known?.push({ stroke: edge, count: 1 });
          else same.count += 1;
        }
      });
    });
  }
  const most = (role: keyof TableLook): Stroke | null => {
    const known = seen.get(role) ?? [];
    const [first, ...others] = known;
    return first === undefined ? plain(role) : others.reduce((a, b) => (b.count > a.count ? b : a), first).stroke;
  };
  /** In a deck without such a place: ruled in the colours of its theme. */
  const plain = (role: keyof TableLook): Stroke => {
    const slot = role === "inside" ? "accent2" : "dk2";
    return { colour: { hex: theme.colours[slot], slot }, width: PLAIN_WIDTHS[role], dash: "solid" };
  };
  return {
    headerTop: most("headerTop"),
    headerBottom: most("headerBottom"),
    inside: most("inside"),
    top: most("top"),
    bottom: most("bottom"),
  };
}

/** Points. */
const PLAIN_WIDTHS: Readonly<Record<keyof TableLook, number>> = {
  headerTop: 1.5,
  headerBottom: 0.75,
  inside: 0.75,
  top: 0.75,
  bottom: 1,
};

function sameStroke(a: Stroke | null, b: Stroke | null): boolean {
  if (a === null || b === null) return a === b;
  return a === b || (a.width === b.width && a.dash === b.dash && sameColour(a.colour, b.colour));
}

function roleOf({ rows, headerRow }: TableItem, row: number, side: "top" | "bottom"): keyof TableLook {
  if (row === 0 && side === "top") return headerRow ? "headerTop" : "top";
  if (row === rows.length - 1 && side === "bottom") return "bottom";
  return headerRow && row === (side === "top" ? 1 : 0) ? "headerBottom" : "inside";
}

const OPPOSITE = { top: "bottom", bottom: "top", left: "right", right: "left" } as const;
const STEPS = { top: [-1, 0], bottom: [1, 0], left: [0, -1], right: [0, 1] } as const;

/** The one line along a side of a cell, which either of the two that share it may draw; undefined: only the cells know. */
function edgeOf({ rows }: TableItem, row: number, column: number, side: keyof Sides): Stroke | null | undefined {
  const [down, right] = STEPS[side];
  const cell = rows[row]?.cells[column];
  const other = rows[row + down]?.cells[column + right];
  if (cell === undefined || isMerged(cell)) return undefined;
  const own = cell.borders[side];
  if (other === undefined) return own;
  if (isMerged(other)) return undefined;
  const across = other.borders[OPPOSITE[side]];
  if (own === null || across === null) return own ?? across;
  return sameStroke(own, across) ? own : undefined;
}

const isMerged = ({ covered, rowSpan, colSpan }: TableCell): boolean => covered || rowSpan > 1 || colSpan > 1;

/** Lines that a cell draws itself: those that its table's style does not. Merged cells and their neighbours keep their own. */
export function ownLines(table: TableItem, row: number, column: number, look: TableLook): Lines {
  const own = (side: keyof Sides): Stroke | null | undefined => {
    const written = table.rows[row]?.cells[column]?.borders[side] ?? null;
    const edge = edgeOf(table, row, column, side);
    if (edge === undefined) return written;
    if (side === "left" || side === "right") return edge === null ? undefined : written;
    const role = roleOf(table, row, side);
    // Below the header LibreOffice draws what the style says of lines between rows, so the first row says what stands there.
    if (role === "headerBottom" && side === "top") return sameStroke(edge, look.inside) ? undefined : edge;
    return sameStroke(edge, look[role]) ? undefined : written;
  };
  return { top: own("top"), right: own("right"), bottom: own("bottom"), left: own("left") };
}

/** `{…}` of the style of a deck's tables. */
export const tableStyleId = ({ theme }: Pick<Scene, "theme">): string => guidOf(`table style ${theme.name}`);

/**
 * `a:tblStyle` (ECMA-376 Part 1, 20.1.4.2.26). What the flags of Table Design add beyond the lines of a deck's own tables:
 * banded rows and columns in the theme's second light colour, a last row and column in bold.
 */
export function writeTableStyle(scene: Pick<Scene, "theme">, look: TableLook): string {
  const line = (tag: string, stroke: Stroke | null): string =>
    stroke === null ? "" : `<a:${tag}>${writeLine("a:ln", stroke)}</a:${tag}>`;
  const part = (tag: string, lines: string, more = "", text = ""): string =>
    `<a:${tag}>${text}<a:tcStyle>${lines === "" ? "<a:tcBdr/>" : `<a:tcBdr>${lines}</a:tcBdr>`}${more}</a:tcStyle></a:${tag}>`;
  const words =
    '<a:tcTxStyle><a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef><a:schemeClr val="tx1"/></a:tcTxStyle>';
  const bold = '<a:tcTxStyle b="on"/>';
  const band = '<a:fill><a:solidFill><a:schemeClr val="bg2"/></a:solidFill></a:fill>';
  return (
    `<a:tblStyle styleId="${tableStyleId(scene)}" styleName="${escapeXml(scene.theme.name)}">` +
    part(
      "wholeTbl",
      line("top", look.top) + line("bottom", look.bottom) + line("insideH", look.inside),
      "<a:fill><a:noFill/></a:fill>",
      words,
    ) +
    part("band1H", "", band) +
    part("band1V", "", band) +
    part("lastCol", "", "", bold) +
    part("lastRow", line("top", look.headerBottom ?? look.bottom), "", bold) +
    part("firstRow", line("top", look.headerTop) + line("bottom", look.headerBottom)) +
    "</a:tblStyle>"
  );
}
