import { htmlDecodeTree } from "entities/decode";
import { expect, it } from "vitest";
import { unpackedTable } from "../../../src/tools/entity-table.ts";

it("has the characters that HTML names as their package has them", async () => {
  const module = `data:text/javascript;base64,${Buffer.from(unpackedTable(htmlDecodeTree)).toString("base64")}`;
  const unpacked = (await import(module)) as { readonly htmlDecodeTree: Uint16Array };
  expect(htmlDecodeTree.length).toBeGreaterThan(10_000);
  expect(unpacked.htmlDecodeTree).toEqual(htmlDecodeTree);
});
