/** What is read beside the words of a text, each with what it is written as, and how far the tags go that hold several blocks. */
import { join } from "node:path";
import { carriedIn } from "../../../src/brief/source/carried.ts";
import { containersIn } from "../../../src/brief/source/containers.ts";
import { readings } from "../../support/readings.ts";

const FRONT = /^---\n[\s\S]*?\n---\n/;

readings(join(import.meta.dirname, "carried"), (text) => {
  const body = FRONT.exec(text)?.[0].length ?? 0;
  const at = (start: number, end: number) => JSON.stringify(text.slice(start, end));
  const carried = carriedIn(text, "", body).map(
    ({ as, name, value, span: { start, end } }) => `${as} ${name}=${value} in ${at(start, end)}`,
  );
  const held = containersIn(text, "", body).map(({ start, end }) => `holds ${at(start, end)}`);
  return [...carried.toSorted(), ...held].join("\n");
});
