import { parseBrief } from "../../src/brief/parse.ts";
import type { Block, Profile, Slide } from "../../src/brief/types.ts";
import { NO_REGISTRIES } from "../../src/craft/registries.ts";
import type { BoundBrief, Registries } from "../../src/craft/types.ts";
import { NO_SCHEME } from "../../src/marking/scheme.ts";
import { releaseBrief } from "../../src/release/release.ts";
import { blockWords } from "../../src/release/words.ts";
import { textOf } from "../../src/tree/text.ts";
import { shipped } from "../unit/marking/schemes.ts";
import { bound } from "./bound.ts";

export interface Way {
  readonly release?: string | null;
  readonly profile?: Profile;
  readonly guarded?: boolean;
  readonly registries?: Registries;
  readonly file?: string;
}

const RELEASES = `releases:
  internal: {audience: [USA]}
  partner: {audience: [USA, KOR]}
  seen: {audience: [USA, KOR], removal: marked}
  public: {audience: [PUBLIC], title: For the press}`;

/** A brief with the usual releases; `front` adds fields to its front matter. */
export const withReleases = (body: string, front = "handling: {scheme: sample}"): string =>
  `---\ntitle: Deck\n${RELEASES}\n${front}\n---\n${body}`;

export function parsed(text: string): BoundBrief {
  const { value, diagnostics } = parseBrief({ file: "brief.md", text });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return bound(value);
}

/** Read once: tests ask the same brief for several audiences, and `npm run mutate` under each change. Nothing changes it. */
const read = new Map<string, BoundBrief>();

export function release(text: string, way: Way = {}) {
  const brief = read.get(text) ?? parsed(text);
  read.set(text, brief);
  const name = brief.meta.handling.scheme;
  const scheme = name === "none" ? NO_SCHEME : shipped(name);
  const {
    release: to = "partner",
    profile = "read-ahead",
    guarded = false,
    registries = NO_REGISTRIES,
    file = "",
  } = way;
  const { value, diagnostics } = releaseBrief(brief, registries, scheme, {
    release: to,
    profile,
    guarded,
    file,
  });
  return { ...value, before: brief, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

/** What is left of a brief's body, as one text. */
export function left(body: string, way: Way = {}, front?: string): string {
  return release(withReleases(body, front), way).brief.slides.map(shown).join(" || ");
}

/** Of an unmarked brief. */
export const leftPlain = (body: string, way: Way = {}): string => left(body, way, "");

export const shown = ({ title, blocks, parts, notes }: Pick<Slide, "title" | "blocks" | "parts" | "notes">): string =>
  [
    textOf(title),
    ...lines(blocks),
    ...parts.flatMap((part) => [`# ${textOf(part.title)}`, ...lines(part.blocks)]),
    ...(notes.length === 0 ? [] : ["notes:", ...lines(notes)]),
  ].join(" | ");

const lines = (blocks: readonly Block[]): readonly string[] => blockWords(blocks);
