import { comparable, listArgument, numberArgument } from "./arguments.ts";
import type { Helper } from "./types.ts";

export const count: Helper = {
  least: 1,
  most: 1,
  usage: "count list",
  run: (args, call) => listArgument(args, 0, call).length,
};
export const has: Helper = {
  least: 2,
  most: 2,
  usage: "has list value",
  run: (args, call) => listArgument(args, 0, call).includes(args[1]),
};
export const first: Helper = {
  least: 2,
  most: 2,
  usage: "first list n",
  run: (args, call) => listArgument(args, 0, call).slice(0, Math.max(0, numberArgument(args, 1, call))),
};
/** From 0, `to` excluded, negative numbers count from the end: as in JavaScript. */
export const slice: Helper = {
  least: 2,
  most: 3,
  usage: "slice list from to",
  run: (args, call) =>
    listArgument(args, 0, call).slice(
      numberArgument(args, 1, call),
      args.length > 2 ? numberArgument(args, 2, call) : undefined,
    ),
};
/** The items whose field is the value, as `eq` compares; `where parts "kind" "risks"`, `where rows "levels.impact" 3`. */
export const where: Helper = {
  least: 3,
  most: 3,
  usage: 'where list "field" value',
  run: (args, call) => {
    const [, path, wanted] = args;
    if (typeof path !== "string") return call.wrong(1, "the name of a field");
    const names = path.split(".");
    return listArgument(args, 0, call).filter(
      (item) => comparable(names.reduce(ownField, item)) === comparable(wanted),
    );
  },
};

/** The field of a name that is only known when the slide is filled; null if there is none. */
export const lookup: Helper = {
  least: 2,
  most: 2,
  usage: "lookup object key",
  run: ([object, key]) => ownField(object, String(comparable(key) ?? "")),
};

function ownField(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return null;
  return (value as Readonly<Record<string, unknown>>)[name];
}
