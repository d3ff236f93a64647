/** Words and figures of time that depend on who reads them, and when. */
import { anyOf, perReading, type Reading, SPACED, wordsIn } from "../../../language/reading.ts";

/** `today`, `last week`, `recently`. */
export const RELATIVE = perReading(
  (reading) =>
    new RegExp(
      wordsIn(reading, ({ time }) => time.relative),
      "giu",
    ),
);

/** Seasons of the one hemisphere, where they are dates. */
export const SEASON = perReading(
  (reading) =>
    new RegExp(
      wordsIn(reading, ({ time }) => time.seasons),
      "giu",
    ),
);

/** `05/07/2013`, `7.5.2013`, `05-07-13`; year first is read alike everywhere, and `1.2.13` is a version. */
export const ALL_DIGITS =
  /(?<![A-Za-z\u00c0-\u024f0-9/.:-])\d{1,2}(?:(?:\/\d{1,2}\/|-\d{1,2}-)(?:(?:19|20)\d{2}|\d{2})|\.\d{1,2}\.(?:19|20)\d{2})(?![A-Za-z\u00c0-\u024f0-9/-]|\.\d)/g;

const clock = (reading: Reading): string => anyOf(reading, ({ time }) => time.clock);

/** A time of day: `14:00`, `14h30`, and as each language says it (`2 pm`). */
export const CLOCK = perReading(
  (reading) =>
    new RegExp(
      `(?<![${SPACED}0-9:.–-])(?:(?:[01]?\\d|2[0-3])[:h][0-5]\\d(?:\\s?[ap]\\.?m(?!\\p{L})\\.?)?|${clock(reading)})(?![:\\d])`,
      "gu",
    ),
);

const NAMES = "UTC|GMT";

/** Where the clock stands that is meant. */
export const ZONE = perReading(
  (reading) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${NAMES})(?![\\p{L}\\p{N}])|\\d{2}(?::?\\d{2})?Z(?![\\p{L}\\p{N}])|[+-]\\d{2}:\\d{2}(?!\\d)|${wordsIn(reading, ({ time }) => time.zones)}`,
      "u",
    ),
);
