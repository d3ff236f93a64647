import { archiveCatalogue } from "./check/archive.ts";
import { chartCatalogue } from "./check/chart.ts";
import { contractCatalogue } from "./check/contract.ts";
import { markupCatalogue } from "./check/markup.ts";
import { partsCatalogue } from "./check/parts.ts";

/** Codes of `check/`. Codes are permanent: never reuse or rename one. */
export const checkCatalogue = {
  ...archiveCatalogue,
  ...partsCatalogue,
  ...markupCatalogue,
  ...chartCatalogue,
  ...contractCatalogue,
};
