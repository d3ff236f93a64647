/** Fields that decks for Marp, Slidev, Pandoc and Quarto carry. */

import { canonicalName, spellings } from "../../data/names.ts";
import { table } from "../../data/table.ts";
import type { Problem } from "../../data/types.ts";

/** Fields of others that say what one of ours says. */
const SAME_AS: Readonly<Record<string, string>> = table({
  "sub-title": "subtitle",
  institute: "organisation",
  institution: "organisation",
  organization: "organisation",
  authors: "author",
  description: "subject",
  language: "lang",
  size: "page",
  aspectratio: "page",
  "aspect-ratio": "page",
  toc: "agenda",
  "heading-divider": "slide-level",
  references: "sources",
});

const MARP =
  "marp theme paginate class header style math background-color background-image background-position background-repeat " +
  "background-size color image url auto-scaling";
const SLIDEV =
  "layout background mdc drawings highlighter line-numbers info download export-filename selectable " +
  "color-schema router-mode canvas-width theme-config defaults fonts favicon title-template persist presenter record " +
  "remote-assets monaco twoslash addons html-attrs duration timer seo-meta hide-in-toc level clicks src context-menu css " +
  "wake-lock hide preload route-alias zoom export background-size plant-uml-server";
const PANDOC =
  "abstract bibliography csl link-citations nocite output format header-includes include-before include-after fontsize " +
  "geometry mainfont sansfont monofont documentclass classoption colorlinks linkcolor urlcolor toc-depth toc-title " +
  "colortheme fonttheme innertheme outertheme reference-doc lof lot revealjs-url slide-number thanks " +
  "title-slide-attributes section-titles navigation execute editor filters crossref number-sections variables params " +
  "categories tags draft id slug weight permalink aliases css engine jupyter code-fold embed-resources controls progress " +
  "history center width height margin title-prefix pagetitle titlegraphic beamerarticle suppress-bibliography";

const DECKSET =
  "slidenumbers slidecount autoscale build-lists slide-transition slide-dividers footer-style code-language presenter-notes " +
  "header-strong header-emphasis text-strong text-emphasis fit-header";

const OTHERS =
  "slide-options reveal-options separator vertical-separator notes-separator highlight-theme custom-css scripts preprocessor " +
  "published created updated modified date-created date-modified date-format fig-height fig-width fig-cap html extra image-alt " +
  "cssclasses cssclass mermaid about navigation-mode default-timing enable-menu enable-chalkboard enable-overview " +
  "robots breaks type hide options theme-color affiliation affiliations email orcid kernelspec jupytext";

const FOREIGN: ReadonlySet<string> = new Set(`${MARP} ${SLIDEV} ${PANDOC} ${DECKSET} ${OTHERS}`.split(" "));
const SLIDEV_ONLY: ReadonlySet<string> = new Set(
  "mdc drawings highlighter line-numbers color-schema router-mode canvas-width theme-config addons".split(" "),
);

/** A field of ours in which other programs have words of their own: `status: new` of MkDocs, `status: todo` in Obsidian. */
const SHARED = "status";

/** Fields that no other program has: who writes them means ours by its word, and a word such as `secret` or `internal` is to withhold something. */
const PROTECTING = ["handling", "releases"];

/**
 * Whether the value is some other program's word, and no slip of one of ours.
 * @param fields names of all that the front matter has
 */
export function isOthersWord(name: string, problems: readonly Problem[], fields: readonly string[]): boolean {
  return (
    name === SHARED &&
    problems.some((one) => one.kind === "value" && one.suggestion === "") &&
    !fields.some((field) => PROTECTING.includes(canonicalName(field)))
  );
}

/** Our name for another tool's field, undefined if we have none. */
export function equalField(name: string): string | undefined {
  return Object.hasOwn(SAME_AS, name) ? SAME_AS[name] : undefined;
}

/** Marp's `_class` is `class` for one slide. */
export function isForeign(name: string): boolean {
  return FOREIGN.has(name.replace(/^-/, ""));
}

/** Fields that only Slidev decks have at their head. */
export function isSlidevOnly(name: string): boolean {
  return SLIDEV_ONLY.has(name);
}

/** Matches every field that another program reads except `references`, which has a schema of its own; ours by another name among them, in the spellings that editors accept. */
export function foreignPattern(): string {
  const names = (list: Iterable<string>) => [...list].sort().map(spellings).join("|");
  return `^(?!references$)(?:[-_]?(?:${names(FOREIGN)})|${names(Object.keys(SAME_AS))})$`;
}
