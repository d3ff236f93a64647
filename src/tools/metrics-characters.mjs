/** The characters whose pairs are kerned, in the order of src/scene/text/metrics/decode.ts; a test compares. */
export function decodedKerningCharacters() {
  const ascii = Array.from({ length: 94 }, (_, i) => String.fromCharCode(0x21 + i));
  return [...ascii, ..."‘’“”–—"];
}
