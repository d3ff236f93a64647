import type { BoxCell, BoxNode, ContainerBox, TableBox } from "../boxes/types.ts";
import { SIDES } from "../css/properties/sides.ts";

/** Rows and columns beyond which a table goes on anyway, and would be dear to try. */
const ROWS = 24;
const COLUMNS = 8;
/** Points above and below the words of a row that stay: they tell lines of 14 points from rows. */
const AIR = 2.5;

/**
 * The tree as low as it comes before it goes on over pages: rows closer together, and columns of tables as wide as makes these
 * lowest, whatever widths their sheet gives. Panels keep what is between their edge and their words. The same tree if it has
 * neither rows with air to give nor a table to try; whether that table comes out lower is known where it is laid out.
 */
export function withLittleAir(root: ContainerBox): ContainerBox {
  const children = root.children.map((child): BoxNode => {
    if (child.kind === "container") return withLittleAir(isPanel(child) ? child : closer(child));
    return child.kind === "table" && isModest(child) ? lowered(child) : child;
  });
  return children.every((child, i) => child === root.children[i]) ? root : { ...root, children };
}

/** A ground, a frame all around or a shape of its own: an edge that words would touch. Lines between rows are none. */
const isPanel = ({ geometry, style: { background, border } }: ContainerBox): boolean =>
  background !== null || geometry !== "rect" || SIDES.every((side) => border[side] !== null);

const isModest = ({ rows, columns, low }: TableBox): boolean =>
  low !== true &&
  columns.length > 1 &&
  columns.length <= COLUMNS &&
  rows.length <= ROWS &&
  rows.every(({ cells }) => cells.every(({ colSpan, rowSpan }) => colSpan < 2 && rowSpan < 2));

function lowered(table: TableBox): TableBox {
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => closer(cell)) }));
  return { ...table, rows, low: true };
}

/** With less above and below its words; the same if there is no more than must be. */
function closer<T extends ContainerBox | BoxCell>(box: T): T {
  const { padding } = box.style;
  const { top, bottom } = padding;
  if (![top, bottom].some(({ unit, value }) => unit === "pt" && value > AIR)) return box;
  const least = (air: typeof top): typeof top => (air.unit === "pt" && air.value > AIR ? { ...air, value: AIR } : air);
  return { ...box, style: { ...box.style, padding: { ...padding, top: least(top), bottom: least(bottom) } } };
}
