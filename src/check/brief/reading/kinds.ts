import { perReading, startWords } from "../../../language/reading.ts";
import { textOf } from "../../../tree/text.ts";
import { hasRole } from "../../../vocabulary/types.ts";
import { withoutMark } from "../../../vocabulary/words.ts";
import type { CheckedText } from "../types.ts";

const COURSE = perReading(
  (reading) => new RegExp(`^${startWords(reading, ({ positions }) => positions.course)}`, "iu"),
);

/** What an option is, as against what speaks for it: a course of action is proposed, not claimed. */
export function isCourse({
  section,
  part,
  words,
  lang,
}: Pick<CheckedText, "section" | "part" | "words" | "lang">): boolean {
  if (!hasRole(section, "choices")) return false;
  const label = withoutMark(textOf(part?.title ?? []));
  return COURSE(words, lang).test(withoutMark(words)) || COURSE(label, lang).test(label);
}
