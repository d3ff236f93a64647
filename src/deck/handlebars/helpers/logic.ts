import { isTrue } from "../values.ts";
import { comparable, numberArgument } from "./arguments.ts";
import type { Helper } from "./types.ts";

export const eq: Helper = {
  least: 2,
  most: 2,
  usage: "eq a b",
  run: ([a, b]) => comparable(a) === comparable(b),
};
export const not: Helper = { least: 1, most: 1, usage: "not a", run: ([a]) => !isTrue(a) };
export const and: Helper = {
  least: 2,
  most: 9,
  usage: "and a b",
  run: (args) => args.find((arg) => !isTrue(arg)) ?? (args.every(isTrue) ? args.at(-1) : null),
};
export const or: Helper = { least: 2, most: 9, usage: "or a b", run: (args) => args.find(isTrue) ?? args.at(-1) };
export const gt: Helper = {
  least: 2,
  most: 2,
  usage: "gt a b",
  run: (args, call) => numberArgument(args, 0, call) > numberArgument(args, 1, call),
};
export const lt: Helper = {
  least: 2,
  most: 2,
  usage: "lt a b",
  run: (args, call) => numberArgument(args, 0, call) < numberArgument(args, 1, call),
};
export const add: Helper = {
  least: 2,
  most: 2,
  usage: "add a b",
  run: (args, call) => numberArgument(args, 0, call) + numberArgument(args, 1, call),
};
