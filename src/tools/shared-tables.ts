/**
 * fflate makes its tables anew for each part that it deflates, 160 KB for one of a few hundred bytes, and a package of
 * 1000 slides has 4000 parts: that took two thirds of the time that its zip took.
 */

/** What stands in fflate, and what takes its place. */
const REPLACED: readonly (readonly [from: string, to: string])[] = [
  [
    "prev = st.p || new u16(32768), head = st.h || new u16(msk_1 + 1)",
    "prev = st.p || sharedChains, head = st.h || sharedHeads(msk_1 + 1)",
  ],
  ["syms = new i32(25000)", "syms = sharedSymbols"],
];

/** Deflating reads of chains and symbols only what it wrote in the same call, so that heads of chains alone are cleared. */
const SHARED = `
const sharedChains = new Uint16Array(32768), sharedSymbols = new Int32Array(25000);
let everyHead = new Uint16Array(0);
const sharedHeads = (length) => {
  if (length > everyHead.length) return (everyHead = new Uint16Array(length));
  return everyHead.subarray(0, length).fill(0);
};
`;

/**
 * fflate's source (`esm/browser.js`) with one set of tables for all calls: the same bytes, since a call ends before another begins.
 * @throws where the source is not as it was when this was written
 */
export function withSharedTables(source: string): string {
  return REPLACED.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`fflate has no “${from}”, or more than one`);
    return text.replace(from, to);
  }, source + SHARED);
}
