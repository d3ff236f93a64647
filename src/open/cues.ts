/** A presenter's cues, as a command makes them: of the same release as the deck, read without a screen in mind. */
import { scanTexts } from "../check/leak/scan.ts";
import type { BoundBrief, Registries } from "../craft/types.ts";
import { cuesOf, textsOfCues } from "../cues/cues.ts";
import type { Cues } from "../cues/types.ts";
import type { Deck, Pack, PackFile } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import type { Scheme } from "../marking/types.ts";
import type { ReleaseOptions } from "../release/release.ts";
import { type Profile, USUAL_PROFILE } from "../vocabulary/profiles.ts";
import { knownTexts } from "./known-texts.ts";
import { releaseOpened } from "./release.ts";

/**
 * What stays off a screen (answers, what to avoid) is what a presenter needs beside it. What a release withholds from its
 * audience is in no cue: they are read from the brief as that release has it, and looked through for leaks as a deck is.
 * @param profile the deck's
 */
export function openCues(
  brief: BoundBrief,
  registries: Registries,
  scheme: Scheme,
  pack: Pack,
  { profile, ...options }: ReleaseOptions & { readonly profile: Profile },
  { deck, files }: { readonly deck: Deck; readonly files: readonly PackFile[] },
): { readonly cues: Cues; readonly leaks: readonly Diagnostic[] } {
  const { value: read } = releaseOpened(brief, registries, scheme, pack, { ...options, profile: USUAL_PROFILE });
  const cues = { ...cuesOf(read), profile };
  const known = knownTexts(read, deck, scheme, files, pack.dates);
  return { cues, leaks: scanTexts(textsOfCues(cues), read.withheld, "the presenter’s copy", known) };
}
