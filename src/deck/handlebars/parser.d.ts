/**
 * The part of Handlebars that briefdeck uses: its grammar and white-space control. The package types the whole
 * library but not this entry, which loads in half the time of the whole and contains no code generator.
 */
declare module "handlebars/dist/cjs/handlebars/compiler/base.js" {
  export interface Position {
    /** From 1. */
    readonly line: number;
    /** From 0. */
    readonly column: number;
  }
  export interface Located {
    readonly loc: { readonly start: Position; readonly end: Position };
  }
  export interface HbProgram {
    readonly type: "Program";
    readonly body: readonly HbStatement[];
    readonly blockParams?: readonly string[] | undefined;
    readonly chained?: boolean;
  }
  interface Called {
    readonly path: HbExpression;
    readonly params: readonly HbExpression[];
    readonly hash?: HbHash | undefined;
  }
  export interface HbMustache extends Located, Called {
    readonly type: "MustacheStatement";
    readonly escaped: boolean;
  }
  export interface HbBlock extends Located, Called {
    readonly type: "BlockStatement";
    readonly program?: HbProgram | undefined;
    readonly inverse?: HbProgram | undefined;
  }
  export interface HbPartial extends Located {
    readonly type: "PartialStatement";
    readonly name: HbExpression;
    readonly params: readonly HbExpression[];
    readonly hash?: HbHash | undefined;
  }
  export interface HbPartialBlock extends Located {
    readonly type: "PartialBlockStatement";
    readonly name: HbExpression;
    readonly params: readonly HbExpression[];
    readonly hash?: HbHash | undefined;
    readonly program: HbProgram;
  }
  export interface HbContent extends Located {
    readonly type: "ContentStatement";
    /** After white-space control. */
    readonly value: string;
    readonly original: string;
  }
  export interface HbComment extends Located {
    readonly type: "CommentStatement";
  }
  export interface HbDecorator extends Located {
    readonly type: "Decorator" | "DecoratorBlock";
  }
  export type HbStatement = HbMustache | HbBlock | HbPartial | HbPartialBlock | HbContent | HbComment | HbDecorator;
  export interface HbPath extends Located {
    readonly type: "PathExpression";
    readonly data: boolean;
    readonly depth: number;
    readonly parts: readonly string[];
    readonly original: string;
  }
  export interface HbCall extends Located, Called {
    readonly type: "SubExpression";
  }
  export interface HbLiteral extends Located {
    readonly type: "StringLiteral" | "NumberLiteral" | "BooleanLiteral";
    readonly value: string | number | boolean;
  }
  export interface HbNothing extends Located {
    readonly type: "NullLiteral" | "UndefinedLiteral";
  }
  export type HbExpression = HbPath | HbCall | HbLiteral | HbNothing;
  export interface HbHash extends Located {
    readonly pairs: readonly (Located & { readonly key: string; readonly value: HbExpression })[];
  }
  export function parse(text: string): HbProgram;
}
