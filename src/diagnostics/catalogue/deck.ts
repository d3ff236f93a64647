import { deckMarkupCatalogue } from "./deck/markup.ts";
import { deckPackCatalogue } from "./deck/pack.ts";
import { deckPlanCatalogue } from "./deck/plan.ts";
import { deckTemplateCatalogue } from "./deck/template.ts";

/** Codes of `deck/`. Codes are permanent: never reuse or rename one. */
export const deckCatalogue = {
  ...deckPackCatalogue,
  ...deckTemplateCatalogue,
  ...deckMarkupCatalogue,
  ...deckPlanCatalogue,
};
