import { greatest } from "../../../data/lists.ts";
import { mapped } from "../../../data/shape/lists.ts";
import { wrong } from "../../../data/shape/report.ts";
import { matching } from "../../../data/shape/scalars.ts";
import type { Shape } from "../../../data/types.ts";
import { plainValue } from "../../../data/yaml.ts";

const FORMATS: readonly { readonly page: string; readonly pattern: string; readonly number: number | null }[] = [
  { page: "16:9", pattern: "16[:x/]9|169|4[kK]", number: 169 },
  { page: "4:3", pattern: "4[:x/]3|43", number: 43 },
  { page: "A4", pattern: "[aA]4", number: null },
];
/** Of a page format that a template pack adds. */
const NAME = "[A-Za-z0-9][A-Za-z0-9:.-]{0,30}";
const EXPECTS = "16:9, 4:3, A4 or a page format of the template pack";

/** A page format, as other programs write it too: `16x9`, Beamer's `169`, Marp's `4K`. Which names there are the pack knows. */
export const page = (): Shape<string> => ({
  expects: EXPECTS,
  schema: {
    anyOf: [
      { enum: FORMATS.map(({ page }) => page) },
      { type: "string", pattern: `^(?:${NAME}|${FORMATS.map(({ pattern }) => pattern).join("|")})$` },
      { enum: FORMATS.flatMap(({ number }) => number ?? []) },
    ],
  },
  read(node, path, reading) {
    const written = String(plainValue(node, reading.document, true) ?? "");
    const found = FORMATS.find(({ pattern }) => new RegExp(`^(?:${pattern})$`).test(written));
    return found?.page ?? matching(NAME, EXPECTS).read(node, path, reading);
  },
});

/** A heading level; quoted, or as Marp's list of levels that start a slide, it counts too. */
export const slideLevel = (): Shape<number> => {
  const expects = "a whole number from 1 to 6";
  const level = { type: "integer", minimum: 1, maximum: 6 };
  const shape: Shape<number> = {
    expects,
    schema: { anyOf: [level, { enum: ["1", "2", "3", "4", "5", "6"] }, { type: "array", items: level, minItems: 1 }] },
    read(node, path, reading) {
      const value = plainValue(node, reading.document, true);
      const all = Array.isArray(value) ? value : [value];
      const sound = all.length > 0 && all.every((one) => typeof one === "string" && /^[1-6](?:\.0+)?$/.test(one));
      return sound ? greatest(all.map(Number)) : wrong(node, path, expects, reading);
    },
  };
  return mapped(shape, (number) => number);
};
