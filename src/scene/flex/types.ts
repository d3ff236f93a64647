import type { BoxNode, FlowParagraph } from "../boxes/types.ts";
import type { Measurer } from "../text/types.ts";
import type { Box } from "../types.ts";
import type { TypeStep } from "./steps.ts";

export interface LayoutContext extends TypeStep {
  readonly measurer: Measurer;
}

/** A box that has its place. */
export interface Placed {
  readonly node: BoxNode;
  readonly box: Box;
  readonly children: readonly Placed[];
  /** Flow: the paragraphs at the chosen step of the type scale. */
  readonly paragraphs?: readonly FlowParagraph[];
  /** Table: its columns and rows at the chosen step of the type scale. */
  readonly table?: PlacedTable;
  /** Whether a text or a column is narrower than its longest word. */
  readonly brokenWords?: boolean;
  /** Height that the content needs, where that is known (text, tables); points. */
  readonly needed: number;
}

export interface PlacedTable {
  readonly columns: readonly number[];
  readonly rowHeights: readonly number[];
  /** Of rows that were made higher than they need: by how much, half of it above the text. */
  readonly air?: readonly number[];
  /** Paragraphs of every cell at that step, by row and column. */
  readonly cells: readonly (readonly (readonly FlowParagraph[])[])[];
  /** Width that the longest word of each column takes; what cells over several columns need is not among it. */
  readonly least: readonly number[];
  /** Whether a column, or a cell over several, is narrower than its longest word. */
  readonly brokenWords: boolean;
}
