/** The other languages of a brief: files beside it that are named after their language. */
import type { BoundBrief } from "../craft/types.ts";
import type { ReadFile } from "../host/files.ts";
import type { VocabularyData } from "../vocabulary/types.ts";
import { bindOpened, openBrief } from "./brief.ts";

interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** Translations of before by their files: one is as it was if it and all that it names say the same, read with the same words. */
export type KeptTranslations = Map<string, KeptTranslation>;

interface KeptTranslation {
  readonly text: string;
  readonly data: VocabularyData;
  readonly reads: readonly Reading[];
  readonly bound: BoundBrief;
}

interface Reading {
  readonly path: string;
  readonly from: string;
  /** Null for a file that was not there. */
  readonly text: string | null;
}

function noteReads(readFile: ReadFile): { readonly reads: readonly Reading[]; readonly noting: ReadFile } {
  const reads: Reading[] = [];
  const noting: ReadFile = (path, from) => {
    const found = readFile(path, from);
    reads.push({ path, from, text: found.value?.text ?? null });
    return found;
  };
  return { reads, noting };
}

const isAsRead = ({ reads }: KeptTranslation, readFile: ReadFile): boolean =>
  reads.every(({ path, from, text }) => (readFile(path, from).value?.text ?? null) === text);

const LANGUAGE = /\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/;

/**
 * The brief in its other languages: `brief.ko.md` beside `brief.en.md` or beside `brief.md`. Files that are not there
 * are left out, and what is wrong with them is told when they are built themselves.
 */
export function openTranslations(
  source: SourceText,
  brief: BoundBrief,
  readFile: ReadFile | undefined,
  kept: KeptTranslations = new Map(),
): readonly BoundBrief[] {
  const { languages, lang } = brief.meta;
  if (readFile === undefined || languages.also.length === 0) return [];
  const name = source.file.split(/[\\/]/).at(-1) ?? source.file;
  const folder = source.file.slice(0, source.file.length - name.length);
  const extension = /\.[A-Za-z]+$/.exec(name)?.[0] ?? "";
  const stem = name.slice(0, name.length - extension.length);
  const base = stem.replace(LANGUAGE, "");
  const wanted = [languages.source, ...languages.also].filter(
    (one) => one !== lang && language(one) !== language(lang),
  );
  return wanted.flatMap((one) => {
    const names = one === languages.source ? [`${base}.${one}`, base] : [`${base}.${one}`];
    for (const other of names.filter((each) => each !== stem)) {
      const { value } = readFile(`${other}${extension}`, "");
      if (value !== null) {
        const file = `${folder}${other}${extension}`;
        const { data } = brief.vocabulary;
        const known = kept.get(file);
        if (known?.text === value.text && known.data === data && isAsRead(known, readFile)) return [known.bound];
        const { reads, noting } = noteReads(readFile);
        const bound = bindOpened(openBrief({ file, text: value.text }, noting).value, data).value;
        kept.set(file, { text: value.text, data, reads, bound });
        return [bound];
      }
    }
    return [];
  });
}

const language = (tag: string): string => tag.toLowerCase().split("-", 1)[0] ?? "";
