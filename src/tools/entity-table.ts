/**
 * `entities` packs its table of HTML's named characters for pages that a browser loads, and unpacks it at every start: a
 * hundredth of a build of ten slides. The same table as its bytes is read at once.
 * @returns a module that exports it as `htmlDecodeTree`
 */
export function unpackedTable(table: Uint16Array): string {
  const bytes = Buffer.alloc(table.length * 2);
  table.forEach((unit, index) => {
    bytes.writeUInt16LE(unit, index * 2);
  });
  return `
    const bytes = Uint8Array.from(Buffer.from("${bytes.toString("base64")}", "base64"));
    const isLittle = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
    if (!isLittle) Buffer.from(bytes.buffer).swap16();
    export const htmlDecodeTree = /* @__PURE__ */ new Uint16Array(bytes.buffer);
  `;
}
