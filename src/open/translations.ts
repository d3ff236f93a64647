/** The other languages of a brief: files beside it that are named after their language. */
import type { BoundBrief } from "../craft/types.ts";
import type { ReadFile } from "../host/files.ts";
import { bindOpened, openBrief } from "./brief.ts";

interface SourceText {
  readonly file: string;
  readonly text: string;
}

const LANGUAGE = /\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/;

/**
 * The brief in its other languages: `brief.ko.md` beside `brief.en.md` or beside `brief.md`. Files that are not there
 * are left out, and what is wrong with them is told when they are built themselves.
 */
export function openTranslations(
  source: SourceText,
  brief: BoundBrief,
  readFile: ReadFile | undefined,
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
        const opened = openBrief({ file: `${folder}${other}${extension}`, text: value.text }, readFile).value;
        return [bindOpened(opened, brief.vocabulary.data).value];
      }
    }
    return [];
  });
}

const language = (tag: string): string => tag.toLowerCase().split("-", 1)[0] ?? "";
