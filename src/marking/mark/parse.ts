import type { Span } from "../../diagnostics/types.ts";
import type { Level, Mark, Scheme } from "../types.ts";

/** Why a text that should be a mark is none, in words that complete a sentence, and what to write instead. */
export interface MarkProblem {
  readonly problem: string;
  readonly suggestion: string;
}

type Parsed = { readonly mark: Mark } | MarkProblem;

const AUDIENCE = /^[A-Z][A-Z0-9-]{1,30}$/;

/**
 * Reads `SS//REL TO USA, KOR`, what stands between the parentheses.
 * @returns null if it does not start with a level of the scheme
 */
export function parseMark(content: string, span: Span, scheme: Scheme): Parsed | null {
  const [first = "", ...rest] = content.split(scheme.separators.category);
  const level = scheme.levels.find(({ portion }) => portion === first.trim());
  if (level === undefined) return nearLevel(first, rest, scheme);
  if (first !== level.portion || rest.some((part) => part !== part.trim()))
    return {
      problem: "a space stands beside a separator",
      suggestion: write(content.replace(/(?:(?<!\s)\s+)?\/\/\s*/g, "//")),
    };
  const state: State = { releaseTo: null, caveats: [], problem: null };
  for (const category of rest) {
    for (const item of category.split(scheme.separators.item)) readItem(item.trim(), scheme, state);
  }
  if (state.problem !== null) return state.problem;
  const { releaseTo, caveats } = state;
  if (releaseTo !== null && scheme.release !== null && caveats.includes(scheme.release.none)) {
    const problem = `${scheme.release.word} and ${scheme.release.none} contradict each other`;
    return { problem, suggestion: "Keep one of the two." };
  }
  return { mark: { level: level.id, releaseTo, caveats, text: content, span } };
}

interface State {
  releaseTo: string[] | null;
  caveats: string[];
  problem: MarkProblem | null;
}

function readItem(item: string, scheme: Scheme, state: State): void {
  const { release } = scheme;
  if (release !== null && (item === release.word || item.startsWith(`${release.word} `))) {
    readList(item.slice(release.word.length).trim(), release.word, state);
    return;
  }
  const known = [...scheme.caveats.map(({ word }) => word), ...(release === null ? [] : [release.none])];
  if (known.includes(item)) {
    if (!state.caveats.includes(item)) state.caveats.push(item);
    return;
  }
  const near = known.find((word) => squeeze(word) === squeeze(item));
  const list = [...known, ...(release === null ? [] : [`${release.word} …`])];
  state.problem ??= {
    problem: item === "" ? "nothing stands after a separator" : `“${item}” is no word of the scheme`,
    suggestion:
      near !== undefined
        ? `Write “${near}”.`
        : list.length === 0
          ? "Write the level alone: the scheme has no further words."
          : `The scheme's words are ${list.join(", ")}.`,
  };
}

function readList(list: string, word: string, state: State): void {
  const names = list.split(",").map((name) => name.trim());
  const wrong = names.find((name) => !AUDIENCE.test(name));
  if (wrong !== undefined) {
    const spaced = list
      .toUpperCase()
      .split(/[\s,;/&]+/)
      .filter((name) => name !== "" && name !== "AND");
    const suggestion = spaced.length === 0 ? `Write “${word} USA, KOR”.` : `Write “${word} ${spaced.join(", ")}”.`;
    state.problem ??= { problem: "release lists are capital codes with a comma between them", suggestion };
    return;
  }
  state.releaseTo = [...new Set([...(state.releaseTo ?? []), ...names])];
}

/** `REL TO USA//SR`: the level stands behind what belongs behind it. */
function inverted(first: string, rest: readonly string[], scheme: Scheme): MarkProblem | null {
  const at = rest.findIndex((part) => scheme.levels.some(({ portion }) => portion === part.trim()));
  if (at < 0) return null;
  const others = [first, ...rest.slice(0, at), ...rest.slice(at + 1)].map((part) => part.trim());
  const suggestion = write([rest[at]?.trim() ?? "", ...others].join(scheme.separators.category));
  return { problem: "the level comes first", suggestion };
}

/** `RED` of `TLP:RED`: only in capitals, since it is a word as well. */
const isTail = ({ portion }: Level, written: string): boolean =>
  portion.endsWith(`:${written}`) && written === written.toUpperCase();

/** A level in other letters, with spaces or spelled out, or one that a wrong separator follows. */
function nearLevel(first: string, rest: readonly string[], scheme: Scheme): MarkProblem | null {
  const words = squeeze(first);
  const tail = rest.map((part) => `${scheme.separators.category}${part.trim()}`).join("");
  const renamed = scheme.levels.find(({ former }) => former.some((word) => squeeze(word) === words));
  if (renamed !== undefined)
    return { problem: `the level is called “${renamed.portion}” now`, suggestion: write(`${renamed.portion}${tail}`) };
  const same = scheme.levels.find((l) => [l.portion, l.banner].some((word) => squeeze(word) === words));
  if (same !== undefined) return { problem: spelling(first, same), suggestion: write(`${same.portion}${tail}`) };
  const behind = inverted(first, rest, scheme);
  if (behind !== null) return behind;
  const cut = scheme.levels.find((one) => isTail(one, first.trim()));
  if (cut !== undefined)
    return { problem: `the level is written “${cut.portion}”`, suggestion: write(`${cut.portion}${tail}`) };
  const separated = /^([^/,;]+?)(?:[/,;]|\s-\s|\s(?=REL\b))\s*(.+)/s.exec(first.trim());
  const level = scheme.levels.find(({ portion }) => portion === separated?.[1]?.trim());
  if (level === undefined || separated === null) return null;
  const { category } = scheme.separators;
  return {
    problem: `“${category}” separates a level from what follows`,
    suggestion: write(`${level.portion}${category}${separated[2] ?? ""}${tail}`),
  };
}

function spelling(written: string, { portion, banner }: Level): string {
  if (squeeze(banner) === squeeze(written) && squeeze(portion) !== squeeze(written))
    return `in front of a text the level is written “${portion}”`;
  if (written.toUpperCase() !== written) return "marks are written in capitals";
  return `the level is written “${portion}”, without further spaces or signs`;
}

const write = (content: string): string => `Write “(${content})”.`;

/** Letters of any script and digits alone, so that `tlp: amber strict` is found to be TLP:AMBER+STRICT. */
export function squeeze(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
}
