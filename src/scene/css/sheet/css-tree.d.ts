/** The parts of css-tree that are used, without its lexer, whose data doubles the start-up time. */
declare module "css-tree/parser" {
  import type { parse } from "css-tree";

  const parser: typeof parse;
  export default parser;
}
declare module "css-tree/tokenizer" {
  export function tokenize(source: string, onToken: (type: number, start: number, end: number) => void): void;
  // biome-ignore lint/suspicious/noShadowRestrictedNames: the library calls it so
  export const Function: number;
  export const Semicolon: number;
  export const WhiteSpace: number;
  export const BadString: number;
  export const BadUrl: number;
  export const Comment: number;
  // biome-ignore lint/suspicious/noShadowRestrictedNames: the library calls it so
  export const String: number;
  export const LeftSquareBracket: number;
  export const RightSquareBracket: number;
  export const LeftParenthesis: number;
  export const RightParenthesis: number;
  export const LeftCurlyBracket: number;
  export const RightCurlyBracket: number;
}
declare module "css-tree/utils" {
  export { List } from "css-tree";
  export const ident: { decode(text: string): string };
}
