import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Inline } from "../../../src/brief/types.ts";
import { parseScheme } from "../../../src/marking/scheme.ts";
import type { Scheme } from "../../../src/marking/types.ts";

/** Read once: what is made of a scheme is kept with it. */
const read = new Map<string, Scheme>();

/** A scheme as it is shipped. */
export function shipped(name: string): Scheme {
  const scheme = read.get(name) ?? readShipped(name);
  read.set(name, scheme);
  return scheme;
}

function readShipped(name: string): Scheme {
  const file = join(import.meta.dirname, "../../../templates/schemes", `${name}.yml`);
  const { value, diagnostics } = parseScheme({ file: `${name}.yml`, text: readFileSync(file, "utf8") });
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value;
}

export const words = (text: string, start = 0): readonly Inline[] => [
  { kind: "text", text, span: { file: "brief.md", start, end: start + text.length } },
];

export const bold = (text: string): Inline => ({
  kind: "strong",
  children: words(text),
  span: { file: "brief.md", start: 0, end: text.length + 4 },
});
