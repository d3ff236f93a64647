const MEGA = 1 << 20;

/**
 * How much briefdeck takes of anything before it refuses, in one place. README has the same as a table, which
 * `tests/bounds.test.ts` compares, and tries each bound at its number and one beyond it. `npm run hostile` measures
 * what inputs within them cost: seconds, and less than a gigabyte.
 */
export const BOUNDS = {
  /** Bytes of a brief: some two thousand pages of text. */
  brief: 4 * MEGA,
  /** Letters of the front matter. */
  frontMatter: 200_000,
  /** Slides of a brief, and pages of a deck. */
  slides: 2000,
  /** Pages that one slide goes on over. */
  pages: 500,
  /** Blocks one after the other on a slide or within another block, and items of a list. */
  blocks: 5000,
  /** Lines of a block: of code, of verse, of a paragraph. */
  lines: 10_000,
  /** Words of a paragraph, and its letters, since not every language parts words. */
  words: 100_000,
  letters: 600_000,
  /** What marks, links, formulas and comments make of a text: each piece costs as much as a word of a page of its own. */
  pieces: 25_000,
  /** Footnotes of a brief that are referred to: each stands in full beside a slide, and no page holds them. */
  footnotes: 5000,
  /** Columns of a table, and columns beside each other on a slide. */
  columns: 100,
  /** Rows of a table, and its cells: each is a text of its own. */
  rows: 5000,
  cells: 30_000,

  /** Letters of a formula, its symbols and structures, and their levels: the layout calls itself once a level. */
  formula: 4000,
  formulaParts: 3000,
  formulaDeep: 40,
  /** Formulas of a brief that define macros of their own, which can make many letters of few. */
  formulaMacros: 100,

  /** Bytes of a registry, a stored copy, a scheme. */
  file: 16 * MEGA,
  /** Letters of a registry: some ten thousand entries. */
  registry: 4_000_000,
  /** Values of a registry or scheme, aliases followed; and of any other field that aliases could blow up. */
  values: 200_000,
  fieldValues: 20_000,
  /** Bytes of a picture, and its pixels, beyond which PowerPoint and projectors choke. */
  picture: 25 * MEGA,
  pixels: 100_000_000,
  /** Bytes of an SVG drawing, its elements, their levels, what they draw with all repetitions; pixels of a picture in it. */
  svg: 8 * MEGA,
  svgElements: 50_000,
  svgDeep: 100,
  svgDrawn: 200_000,
  svgPixels: 25_000_000,
  /** Pixels of a picture that is written anew in memory: a WebP, the first of a GIF. */
  rewritten: 25_000_000,
  /** Bytes of a template, sheet or vocabulary. */
  template: 2 * MEGA,
  /** Bytes of a font file. */
  fontFile: 16 * MEGA,
  /** Templates, partials and layouts of a pack. */
  templates: 500,
  /** Partials that stand in each other. */
  partials: 40,
  /** Letters that a template may write on a slide, and steps that it may take: more, and some loop has run away. */
  output: 2_000_000,
  steps: 1_000_000,
  /** Elements that stand in each other: later stages recurse over them. */
  elementsDeep: 200,

  /** Reports that are printed; `--json` has them all. */
  printedReports: 200,

  /** Bytes of a checked package. */
  package: 256 * MEGA,
  /** Entries of a package, and what they may unpack to in bytes: together, and each. */
  packageEntries: 30_000,
  packageUnpacked: 512 * MEGA,
  packagePart: 256 * MEGA,
  /** Bytes of a part of XML in a package, and of all of them. */
  xmlPart: 16 * MEGA,
  packageXml: 40 * MEGA,
  /** Elements of a part of XML, and of all of them: a thousand full slides, in five seconds and 300 MB. */
  elements: 300_000,
  packageElements: 600_000,
  /** Levels of a part of XML. */
  xmlDeep: 200,
  /** Bytes of all parts together that are packed more than `packing` times: films and photographs are not, bombs are. */
  packed: 100 * MEGA,
  packing: 10,
} as const;
