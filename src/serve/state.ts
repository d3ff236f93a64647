/** What the page of a preview is told of one look at a brief: slides, notes, findings with their places, what is withheld. */

import { withheldGroups } from "../check/brief/report/withheld.ts";
import type { Compiled } from "../compile.ts";
import { isError } from "../diagnostics/diagnose.ts";
import { visible } from "../diagnostics/print/cells.ts";
import { indexLines, type LineIndex } from "../diagnostics/print/lines.ts";
import { formatDiagnostics, sortDiagnostics } from "../diagnostics/print.ts";
import type { Diagnostic, Span } from "../diagnostics/types.ts";
import type { SvgFile } from "../emit/types.ts";
import type { Paragraph, SceneSlide } from "../scene/types.ts";

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Finding {
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly place: Place | null;
  /** Id of the slide that it is about; "" for the whole deck. */
  readonly slide: string;
}

export interface SlideState {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly hidden: boolean;
  readonly place: Place | null;
  /** Which of the pictures it is. */
  readonly picture: string;
  readonly notes: readonly (readonly { readonly text: string; readonly bold: boolean; readonly italic: boolean }[])[];
  readonly banner: string;
}

export interface State {
  readonly page: { readonly width: number; readonly height: number };
  readonly title: string;
  /** The file that was compiled. */
  readonly file: string;
  readonly lang: string;
  /** The other languages of the brief that has them, those whose files are there. */
  readonly languages: readonly string[];
  readonly release: string | null;
  readonly releases: readonly string[];
  readonly profile: string;
  readonly slides: readonly SlideState[];
  readonly findings: readonly Finding[];
  readonly withheld: ReturnType<typeof withheldGroups>;
  /** The first error where no deck could be drawn, as a terminal shows it; "" where one could. */
  readonly error: string;
  /** Where that error stands. */
  readonly errorPlace: Place | null;
}

/** Finds lines in the texts of one build. */
export function createPlaces(sources: ReadonlyMap<string, string>): (span: Span) => Place | null {
  const indexes = new Map<string, LineIndex>();
  return ({ file, start }) => {
    const text = sources.get(file);
    if (text === undefined) return null;
    const index = indexes.get(file) ?? indexLines(text);
    indexes.set(file, index);
    const { line, column } = index.position(start);
    return { file, line, column };
  };
}

/** @param pictures those of the slides, by the slides' ids; null where no deck could be drawn */
export function stateOf(
  compiled: Compiled,
  pictures: readonly SvgFile[] | null,
  keyOf: (svg: string) => string,
): State {
  const { brief, released, scene, diagnostics, sources, place } = compiled;
  const placeIn = createPlaces(sources);
  const slides = pictures === null || scene === null ? [] : scene.slides;
  const byId = new Map(pictures?.map(({ id, text }) => [id, text]));
  const sorted = sortDiagnostics(diagnostics);
  const firstError = sorted.find(isError);
  const error =
    pictures !== null || firstError === undefined ? "" : formatDiagnostics([firstError], sources, { width: 110 });
  return {
    page: scene === null ? { width: 960, height: 540 } : scene.page,
    title: brief.meta.title,
    file: brief.file,
    languages: compiled.translations.map(({ lang }) => lang),
    lang: brief.meta.lang,
    release: released.release?.name ?? null,
    releases: brief.meta.releases.map(({ name }) => name),
    profile: released.profile,
    slides: slides.map(
      (slide): SlideState => ({
        id: slide.id,
        title: slide.title,
        kind: slide.kind,
        hidden: slide.hidden === true,
        place: placeIn(place(slide.span)),
        picture: keyOf(byId.get(slide.id) ?? ""),
        notes: slide.notes.map(runsOf),
        banner: slide.notesBanner,
      }),
    ),
    findings: sorted.map((one) => findingOf(one, slides, placeIn, place)),
    withheld: withheldGroups(brief, released, sources, place),
    error,
    errorPlace: firstError?.span === undefined ? null : placeIn(firstError.span),
  };
}

function findingOf(
  { severity, code, message, hint, span }: Diagnostic,
  slides: readonly SceneSlide[],
  placeIn: (span: Span) => Place | null,
  inFile: (span: Span) => Span,
): Finding {
  const about = slides.find((slide) => {
    const own = inFile(slide.span);
    return span !== undefined && own.file === span.file && own.start <= span.start && span.start < own.end;
  });
  const at = span === undefined ? null : placeIn(span);
  const [said, why] = [visible(message), visible(hint?.trim() ?? "")];
  return { severity, code, message: said, hint: why, place: at, slide: about?.id ?? "" };
}

const runsOf = ({ runs }: Paragraph): SlideState["notes"][number] =>
  runs.map(({ text, bold, italic, special }) => ({ text: special === "lineBreak" ? "\n" : text, bold, italic }));
