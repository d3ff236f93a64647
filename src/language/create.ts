import type { Language } from "./types.ts";

/** What only the language of a deck is asked for. Eight of nine languages are never asked. */
type Late = "viewer" | "presenter" | "kindLabels" | "editor" | "prose";

/** A language as its file writes it: what is asked for late stands in functions, so that no start makes it for nothing. */
export type LanguageFile = { readonly [K in keyof Language]: K extends Late ? () => Language[K] : Language[K] };

/** @returns the language, whose late parts are made when they are first read, once */
export function createLanguage(file: LanguageFile): Language {
  const viewer = once(file.viewer);
  const presenter = once(file.presenter);
  const kindLabels = once(file.kindLabels);
  const editor = once(file.editor);
  const prose = once(file.prose);
  return {
    ...file,
    get viewer() {
      return viewer();
    },
    get presenter() {
      return presenter();
    },
    get kindLabels() {
      return kindLabels();
    },
    get editor() {
      return editor();
    },
    get prose() {
      return prose();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
