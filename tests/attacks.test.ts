/** Briefs that tried to carry a word past the filter: no deck for a partner holds it. It is withheld, or there is no file. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { nodeHost } from "../src/host/node.ts";
import { projectReaders } from "../src/host/readers.ts";
import { USED, WARM } from "./support/compile.ts";

const FOLDER = join(import.meta.dirname, "fixtures", "attacks");
const cases = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));

const text = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((data) => (data[0] === 0x50 && data[1] === 0x4b ? text(data) : Buffer.from(data).toString("utf8")))
    .map((part) => `${part}\n${part.replace(/<[^>]*>/g, "")}`)
    .join("\n");

it.each(cases)("%s", async (name) => {
  const source = { file: name, text: readFileSync(join(FOLDER, name), "utf8") };
  const { bytes } = await compile(source, {
    ...projectReaders(nodeHost, FOLDER),
    ...WARM,
    ...USED,
    release: "partner",
  });
  expect(bytes === null ? "" : text(bytes)).not.toMatch(/zqsecret/i);
});
