/** What other programs read in lines of code and do not show as code: marks of lines that are lit, cuts, pieces of other files. */

export interface MarkedCode {
  readonly text: string;
  /** What hides some of its lines, as written; "" if nothing does. */
  readonly hidden: string;
  /** Marks that do nothing here. */
  readonly marks: readonly string[];
  /** What would be filled in from other files. */
  readonly files: readonly string[];
}

/** What begins and ends a comment, in most languages. */
const [OPEN, SHUT] = [
  String.raw`(?:\/\/|#|--|%|;|\{?\/\*|<!--)[ \t]{0,4}`,
  String.raw`[ \t]{0,4}(?:\*\/\}?|-->)?[ \t]*$`,
];

const TWOSLASH = /(?:^|\s)twoslash(?![\w-])/;
const CUT = /^[ \t]*\/\/[ \t]*-{3}cut(?:-(before|after|start|end))?-{3}[ \t]*$/;
/** `// @errors: 2322`, `//   ^?`; TypeScript's own comments stay. */
const ASKED = /^[ \t]*\/\/(?:[ \t]*@(?!ts-)[A-Za-z]+(?:[ \t:].*)?|[ \t]*\^(?:[?|]|\^*).*)$/;
/** Docusaurus' comments on lines of their own. */
const LIT = new RegExp(`^[ \\t]*${OPEN}(?:highlight|error|warning|success|focus)-(?:next-line|start|end)${SHUT}`);
/** Shiki's behind a line, in Slidev and VitePress. */
const NOTED = new RegExp(
  `(?<![ \\t])[ \\t]*${OPEN}\\[!code (?:\\+\\+|--|hl|highlight|focus|error|warning|info|word:[^\\]]{1,100})(?::\\d{1,4})?\\]${SHUT}`,
);
/** MkDocs' pieces of files, and where such a piece begins and ends. */
const PIECE = new RegExp(
  `^[ \\t]*(?:${OPEN})?-{1,8}8<-{1,8}[ \\t]+(?:(["'])(.{1,300})\\1|\\[[ \\t]*(?:start|end)[^\\]]{1,100}\\])${SHUT}`,
);
const MAYBE = /8<|\[!code |-(?:next-line|start|end)|twoslash/;

/**
 * The code without what its program does not show.
 * @param info behind its fence
 */
export function withoutCodeMarks(info: string, code: string): MarkedCode {
  const twoslash = TWOSLASH.test(info);
  if (!twoslash && !MAYBE.test(code)) return { text: code, hidden: "", marks: [], files: [] };
  const { lines, hidden } = twoslash ? uncut(code.split("\n")) : { lines: code.split("\n"), hidden: "" };
  const [marks, files]: [string[], string[]] = [[], []];
  const kept = lines.flatMap((line) => {
    const piece = PIECE.exec(line);
    const rest = line.replace(NOTED, "");
    const isMark = LIT.test(line) || (twoslash && ASKED.test(line)) || (rest !== line && rest.trim() === "");
    if (piece !== null) (piece[2] === undefined ? marks : files).push(line.trim());
    else if (isMark || rest !== line) marks.push(line.slice(isMark ? 0 : rest.length).trim());
    return piece !== null || isMark ? [] : [rest];
  });
  return { text: kept.join("\n"), hidden, marks, files };
}

/** Without what stands above, below or between the cuts of twoslash. */
function uncut(lines: readonly string[]) {
  let shown: string[] = [];
  let hidden = "";
  let isOff = false;
  for (const line of lines) {
    const cut = CUT.exec(line);
    if (cut === null) {
      if (!isOff) shown.push(line);
      continue;
    }
    hidden ||= line.trim();
    const [, kind = "before"] = cut;
    if (kind === "before") shown = [];
    if (kind === "after") break;
    isOff = kind === "start";
  }
  return { lines: shown, hidden };
}
