/** How much briefdeck takes of anything before it refuses, in one place; README has the same as a table. */
export const BOUNDS = {
  /** Reports that are printed; `--json` has them all. */
  printedReports: 200,
  /** Bytes of a part of XML in a package: its tree takes some sixty times as much. */
  xmlPart: 16 << 20,
  /** Elements of a part of XML. */
  elements: 500_000,
  /** Bytes of any other part that is packed more than `packing` times: a film is not, a bomb is. */
  packedPart: 100 << 20,
  packing: 20,
} as const;
