import { parseFrontMatter } from "../brief/frontmatter/read.ts";
import { HostError } from "../host/types.ts";
import type { BriefOptions, OpenBrief } from "./brief.ts";

/** The word that stands for every release of a brief. */
export const ALL = "all";

/** One deck to be made of a brief. */
export interface Variant {
  /** Null: the whole brief. */
  readonly release: string | null;
  /** What the deck's name gets behind the brief's: `-partner`, `-partner-room`; "" for the whole brief. */
  readonly suffix: string;
}

/**
 * The decks that `--for` asks for: one, or one for each release of the front matter. A brief without releases, or one
 * that cannot be read, gets one deck, and building that says what is wrong.
 */
export function variantsOf(options: BriefOptions, open: () => OpenBrief): readonly Variant[] {
  if (options.for !== ALL) return [variant(options.for ?? null, options)];
  const names = releasesOf(open);
  return (names.length === 0 ? [ALL] : names).map((name) => variant(name, options));
}

function releasesOf(open: () => OpenBrief): readonly string[] {
  try {
    const { meta } = parseFrontMatter(open().source).value;
    return meta.releases.map(({ name }) => name);
  } catch (error) {
    if (error instanceof HostError) return [];
    throw error;
  }
}

function variant(release: string | null, { profile }: BriefOptions): Variant {
  const words = [release, profile].flatMap((word) => (word === null || word === undefined ? [] : [fileWord(word)]));
  return { release, suffix: words.map((word) => `-${word}`).join("") };
}

/** A name on the command line may be anything; one that is no release is told so before it names a file. */
function fileWord(word: string): string {
  return word.replace(/[^\p{L}\p{N}_-]+/gu, "-");
}
