/** What is read of short texts with the place of every node, and what is said; below `¶` the text is the whole file. */
import { join } from "node:path";
import { includedText, includesOf, mayInclude } from "../../../src/brief/dialect/includes.ts";
import { splitFrontMatter } from "../../../src/brief/frontmatter/split.ts";
import { readings } from "../../support/readings.ts";
import { notation } from "./notation.ts";
import { parse } from "./support.ts";

/** A text as a file has it: a slide's title above what does not begin as a file does. */
const fileOf = (text: string): string =>
  text.startsWith("¶\n") ? `${text.slice(2)}\n` : /^(?:---|#|%)/.test(text) ? `${text}\n` : `## A\n\n${text}\n`;

/** The lines of a file that stand for another one, and what is taken of that one, were it the same file. */
function included(file: string): readonly string[] {
  if (!mayInclude(file)) return [];
  const { yaml, body } = splitFrontMatter(file);
  return includesOf(file, body, /^src: (.+)$/m.exec(file.slice(yaml?.start, yaml?.end ?? 0))?.[1]).map((one) => {
    const taken = includedText(file, one).map(([from, to]) => `${from}-${to}`);
    return `include ${JSON.stringify(one.path)} ${one.start}-${one.end} of ${one.slides || "all"}: ${taken.join(" ")}`;
  });
}

readings(join(import.meta.dirname, "readings"), (text) =>
  [...included(fileOf(text)), notation(parse(fileOf(text)))].join("\n"),
);
