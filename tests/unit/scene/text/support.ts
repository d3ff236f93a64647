import { hex } from "../../../../src/data/colour.ts";
import { langTag } from "../../../../src/data/language-tag.ts";
import { type Paragraph, PLAIN_PARAGRAPH, type Run, type RunStyle } from "../../../../src/scene/types.ts";

const style: RunStyle = {
  size: 20,
  font: { theme: "minor" },
  bold: false,
  italic: false,
  colour: { hex: hex("000000") },
};

export const run = (text: string, changes: Partial<Run> = {}): Run => ({
  ...style,
  text,
  underline: false,
  strike: false,
  baseline: "normal",
  spacing: 0,
  lang: langTag("en-GB"),
  ...changes,
});

export const lineBreak = (changes: Partial<Run> = {}): Run => run("", { special: "lineBreak", ...changes });

export const paragraph = (runs: string | readonly Run[], changes: Partial<Paragraph> = {}): Paragraph => ({
  ...PLAIN_PARAGRAPH,
  level: 0,
  runs: typeof runs === "string" ? [run(runs)] : runs,
  end: style,
  ...changes,
});

export const FACES = { major: "Cambria", minor: "Calibri" };
