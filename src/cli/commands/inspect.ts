import { loadPack } from "../../deck/pack.ts";
import { viewSlides } from "../../deck/plan.ts";
import { diagnose, isError } from "../../diagnostics/diagnose.ts";
import { oncePerThing } from "../../diagnostics/reporter.ts";
import { atTemplatesField, bindOpened, openBrief as openWithRegistries } from "../../open/brief.ts";
import { inFiles } from "../../open/includes.ts";
import { releaseOpened } from "../../open/release.ts";
import { openScheme } from "../../open/scheme.ts";
import { type BriefOptions, openBrief } from "../brief.ts";
import { report } from "../report.ts";
import { EXIT, type Terminal } from "../terminal.ts";

export interface InspectOptions extends BriefOptions {
  readonly slide?: number;
  /** What the templates wrote, instead of what they see. */
  readonly markup?: boolean;
  /** Where each box lies, instead of what templates see. */
  readonly boxes?: boolean;
}

/** `briefdeck inspect`: the data that the templates get, on standard output. */
export function inspect(path: string, options: InspectOptions, terminal: Terminal): number {
  const { source, readers } = openBrief(path, options, terminal);
  const opened = openWithRegistries(source, readers.file);
  const { registries, texts } = opened.value;
  const files = atTemplatesField(opened.value.brief, readers.templates(opened.value.brief.meta.templates));
  const pack = loadPack(files.value);
  const bound = bindOpened(opened.value, pack.value.vocabulary);
  const brief = bound.value;
  const { value: marked, diagnostics: marking } = openScheme(brief.meta, readers.scheme);
  const profile = options.profile ?? brief.meta.profile;
  const released = releaseOpened(brief, registries, marked.scheme, pack.value, {
    release: options.for ?? null,
    profile,
  });
  const views = viewSlides(released.value.brief, pack.value, {
    registries: released.value.registries,
    scheme: marked.scheme,
    release: released.value.release,
    profile,
  });
  const slides = views.value;
  const number = options.slide;
  const missing =
    number !== undefined && number > slides.length
      ? [diagnose("cli/no-such-slide", { number, count: slides.length })]
      : [];
  const diagnostics = [
    ...opened.diagnostics,
    ...bound.diagnostics,
    ...marking,
    ...released.diagnostics,
    ...files.diagnostics,
    ...pack.diagnostics,
    // What a pack would know that cannot be had is no fault of the brief's.
    ...(files.diagnostics.some(isError) ? [] : views.diagnostics),
    ...missing,
  ].map((one) => inFiles(one, opened.value.place));
  const sources = new Map([
    [source.file, source.text],
    ...texts,
    ...marked.texts,
    ...files.value.map((f): [string, string] => [f.file, f.text]),
  ]);
  report(oncePerThing(diagnostics), sources, terminal, "err");
  if (missing.length === 0) {
    terminal.out(`${JSON.stringify(number === undefined ? slides : slides[number - 1], null, 2)}\n`);
  }
  return diagnostics.some(isError) ? EXIT.errors : EXIT.done;
}
