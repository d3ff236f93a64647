/** Points that a column gives to another at once, the boldest exchange first. */
const EXCHANGES = [96, 72, 48, 36, 24, 12, 6, 3];
/** Points: what a table must be lower by for an exchange to be worth it. */
const GAIN = 0.5;
/** Exchanges of one size after which the widths are good enough. */
const ROUNDS = 12;

/**
 * The widths of a table's columns, its longest words whole, at which its rows are together as low as exchanges between two
 * columns make them. Widths that make nothing lower stay as they are.
 * @param least width of the longest word of each column
 * @param heightOf height of the cell of a row in a column that is so wide
 */
export function lowestColumns(
  widths: readonly number[],
  least: readonly number[],
  rows: number,
  heightOf: (row: number, column: number, width: number) => number,
): readonly number[] {
  const known = widths.map((): Map<number, readonly number[]> => new Map());
  const heightsOf = (column: number, width: number): readonly number[] => {
    const key = Math.round(width * 100);
    const heights = known[column]?.get(key) ?? Array.from({ length: rows }, (_, row) => heightOf(row, column, width));
    known[column]?.set(key, heights);
    return heights;
  };
  const total = (at: readonly number[]): number => {
    const columns = at.map((width, column) => heightsOf(column, width));
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += columns.reduce((most, heights) => Math.max(most, heights[row] ?? 0), 0);
    return sum;
  };
  let best = widths;
  let lowest = total(best);
  for (const by of EXCHANGES)
    for (let round = 0; round < ROUNDS; round++) {
      const from = lowest;
      for (const other of exchanges(best, least, by)) {
        const height = total(other);
        if (height < lowest - GAIN) [best, lowest] = [other, height];
      }
      if (lowest >= from) break;
    }
  return best;
}

/** The widths once for each pair of columns of which one can spare so much for the other. */
function exchanges(widths: readonly number[], least: readonly number[], by: number): readonly (readonly number[])[] {
  return widths.flatMap((width, giver) => {
    if (width - by < (least[giver] ?? 0)) return [];
    return widths.flatMap((_, taker) =>
      taker === giver ? [] : [widths.map((w, i) => w + (i === taker ? by : i === giver ? -by : 0))],
    );
  });
}
