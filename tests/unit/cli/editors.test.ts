import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { editorAddress } from "../../../src/cli/editors.ts";

const folder = mkdtempSync(join(tmpdir(), "briefdeck-editors-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("addresses what the disk has, whatever its name, and nothing else", () => {
  const addressOf = (file: string) => editorAddress("vscode", { file, line: 3, column: 5 }, folder);
  for (const name of ["a brief#1.md", "\ufffd.md"]) writeFileSync(join(folder, name), "");
  expect(addressOf("a brief#1.md")).toBe(`vscode://file${folder}/a%20brief%231.md:3:5`);
  // Half a character: the disk has U+FFFD instead.
  expect(addressOf("\ud800.md")).toBe(`vscode://file${folder}/%EF%BF%BD.md:3:5`);
  expect(addressOf("nothing.md")).toBeNull();
});
