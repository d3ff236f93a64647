import { briefCatalogue } from "./brief.ts";
import { checkCatalogue } from "./check.ts";
import { cliCatalogue } from "./cli.ts";
import { craftCatalogue } from "./craft.ts";
import { cssCatalogue } from "./css.ts";
import { deckCatalogue } from "./deck.ts";
import { emitCatalogue } from "./emit.ts";
import type { Entry } from "./entry.ts";
import { hostCatalogue } from "./host.ts";
import { leakCatalogue } from "./leak.ts";
import { lintCatalogue } from "./lint.ts";
import { markingCatalogue } from "./marking.ts";
import { releaseCatalogue } from "./release.ts";
import { sceneCatalogue } from "./scene.ts";

/** Every code that briefdeck can report, with its message and hint. */
export const CATALOGUE = {
  ...briefCatalogue,
  ...craftCatalogue,
  ...markingCatalogue,
  ...leakCatalogue,
  ...releaseCatalogue,
  ...deckCatalogue,
  ...sceneCatalogue,
  ...cssCatalogue,
  ...emitCatalogue,
  ...checkCatalogue,
  ...lintCatalogue,
  ...hostCatalogue,
  ...cliCatalogue,
};

export type Code = keyof typeof CATALOGUE;
export type ParamsOf<C extends Code> = (typeof CATALOGUE)[C] extends Entry<infer P> ? P : never;
