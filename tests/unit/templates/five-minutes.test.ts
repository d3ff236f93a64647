import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const manual = read("templates/README.md");

it.each(["slides/give-and-get.hbs", "theme.css"])("the manual shows the example as it is built: %s", (file) => {
  expect(manual).toContain(read(`tests/fixtures/five-minutes/house/${file}`));
});
