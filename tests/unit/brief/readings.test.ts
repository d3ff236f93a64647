/** What is read of short texts with the place of every node, and what is said; below `¶` the text is the whole file. */
import { join } from "node:path";
import { readings } from "../../support/readings.ts";
import { notation } from "./notation.ts";
import { parse } from "./support.ts";

/** A text as a file has it: a slide's title above what does not begin as a file does. */
const fileOf = (text: string): string =>
  text.startsWith("¶\n") ? `${text.slice(2)}\n` : /^(?:---|#|%)/.test(text) ? `${text}\n` : `## A\n\n${text}\n`;

readings(join(import.meta.dirname, "readings"), (text) => notation(parse(fileOf(text))));
