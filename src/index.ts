/**
 * The library: the same pipeline as the command line, and each of its stages.
 *
 * ```ts
 * import { readFileSync, writeFileSync } from "node:fs";
 * import { compile, formatDiagnostics, nodeHost, projectReaders } from "briefdeck";
 *
 * const text = readFileSync("talks/brief.md", "utf8");
 * const result = await compile({ file: "talks/brief.md", text }, projectReaders(nodeHost, "talks"));
 * console.error(formatDiagnostics(result.diagnostics, result.sources));
 * if (result.bytes) writeFileSync("brief.pptx", result.bytes);
 * ```
 *
 * Nothing here reads the clock, the environment or the network; files are read by the readers alone, so a
 * brief compiles in memory with readers of one's own. What fetches pictures of the network, `pictureFetcher`, is handed
 * to the readers by who wants it.
 */
export { frontMatterJsonSchema } from "./brief/frontmatter/schema.ts";
export { parseBrief } from "./brief/parse.ts";
export type * from "./brief/types.ts";
export { checkBrief } from "./check/brief/check.ts";
export { RULES } from "./check/brief/rules/index.ts";
export type { BriefReport, CheckInput, Rule, RuleFinding, SourceCoverage, WaivedFinding } from "./check/brief/types.ts";
export { scanForLeaks } from "./check/leak/scan.ts";
export { checkPackage } from "./check/package/check.ts";
export type { SarifLog } from "./check/sarif/types.ts";
export { type CheckedFile, sarifLog } from "./check/sarif.ts";
export { type Compiled, type CompileOptions, compile, FALLBACK_DATE } from "./compile.ts";
export { bindBrief } from "./craft/bind.ts";
export { compareQuotation, splitCopy } from "./craft/copies.ts";
export { typedLine, typedLines } from "./craft/lines.ts";
export { parseRegistries } from "./craft/registries.ts";
export type * from "./craft/types.ts";
export { loadPack } from "./deck/pack.ts";
export { planDeck, viewSlides } from "./deck/plan.ts";
export type {
  Deck,
  DeckLayout,
  DeckMeta,
  DeckSection,
  DeckSlide,
  Element,
  MarkupNode,
  PackFile,
} from "./deck/types.ts";
export {
  diagnosticsToJson,
  formatDiagnostics,
  type JsonDiagnostic,
  type ReportOptions,
  summarise,
} from "./diagnostics/print.ts";
export type { Diagnostic, Outcome, Related, Severity, Span } from "./diagnostics/types.ts";
export { emitPptx } from "./emit/pptx/emit.ts";
export { type FetchPicture, pictureFetcher } from "./host/images/fetch.ts";
export { inspectImage } from "./host/images/inspect.ts";
export { loadImages } from "./host/images/load.ts";
export { nodeHost } from "./host/node.ts";
export { projectReaders, type Readers } from "./host/readers.ts";
export { type Host, HostError } from "./host/types.ts";
export { readMark } from "./marking/mark.ts";
export { bannerText, rollUp } from "./marking/rollup.ts";
export { NO_SCHEME, parseScheme } from "./marking/scheme.ts";
export type { Mark, Scheme } from "./marking/types.ts";
export { createMemory, type Memory } from "./memory.ts";
export { bindOpened, type OpenBrief, openBrief } from "./open/brief.ts";
export { type OpenScheme, openScheme } from "./open/scheme.ts";
export { drawSlides } from "./pictures.ts";
export { releaseBrief } from "./release/release.ts";
export type { Profile, Release, Released, Withheld } from "./release/types.ts";
export { imageSources, placeDeck } from "./scene/place.ts";
export type { Asset, Assets, Item, Scene, SceneLayout, SceneSlide, Theme } from "./scene/types.ts";
export type { About, Lead, Meaning, Reach, Topic, Vocabulary, VocabularyData } from "./vocabulary/types.ts";
export { createVocabulary } from "./vocabulary/vocabulary.ts";
