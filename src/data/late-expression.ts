/**
 * A regular expression that is made when it is first used. V8 reads an expression as it is made, and one with letters by their
 * property (`\p{L}`) takes it as long as a page of other code: of the hundreds that modules hold, a build uses a tenth. The
 * build of the program puts these in the place of literals (`src/tools/late-expressions.mjs`); they do all that methods of
 * strings and of expressions do with a literal, and are no instances of `RegExp`.
 */
class LateExpression {
  readonly source: string;
  readonly flags: string;
  /** No private names: until V8 optimises, each use of one is a call of its own. */
  private made: RegExp | null = null;

  constructor(source: string, flags: string) {
    this.source = source;
    this.flags = flags;
  }

  private make(): RegExp {
    this.made = new RegExp(this.source, this.flags);
    return this.made;
  }

  get lastIndex(): number {
    return this.made?.lastIndex ?? 0;
  }
  set lastIndex(at: number) {
    (this.made ?? this.make()).lastIndex = at;
  }

  test(text: string): boolean {
    return (this.made ?? this.make()).test(text);
  }
  exec(text: string): RegExpExecArray | null {
    return (this.made ?? this.make()).exec(text);
  }
  [Symbol.match](text: string): RegExpMatchArray | null {
    return (this.made ?? this.make())[Symbol.match](text);
  }
  [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    return (this.made ?? this.make())[Symbol.matchAll](text);
  }
  [Symbol.replace](text: string, by: string | ((match: string, ...groups: unknown[]) => string)): string {
    // Which of its two forms is called is for whoever calls it.
    return typeof by === "string"
      ? (this.made ?? this.make())[Symbol.replace](text, by)
      : (this.made ?? this.make())[Symbol.replace](text, by);
  }
  [Symbol.search](text: string): number {
    return (this.made ?? this.make())[Symbol.search](text);
  }
  [Symbol.split](text: string, most?: number): string[] {
    return (this.made ?? this.make())[Symbol.split](text, most);
  }
  toString(): string {
    return String(this.made ?? this.make());
  }

  has(flag: string): boolean {
    return this.flags.includes(flag);
  }
  get global(): boolean {
    return this.has("g");
  }
  get ignoreCase(): boolean {
    return this.has("i");
  }
  get multiline(): boolean {
    return this.has("m");
  }
  get dotAll(): boolean {
    return this.has("s");
  }
  get sticky(): boolean {
    return this.has("y");
  }
  get unicode(): boolean {
    return this.has("u");
  }
  get unicodeSets(): boolean {
    return this.has("v");
  }
  get hasIndices(): boolean {
    return this.has("d");
  }
}

/**
 * @param source of the expression, as `RegExp` takes it, or another expression
 * @param flags its own, also where `source` is an expression that has some
 * @returns what behaves as the literal does, wherever none asks for its class
 * @throws SyntaxError when it is first used, where it is none
 */
export const lateExpression = (source: string | { readonly source: string }, flags = ""): Omit<RegExp, "compile"> =>
  new LateExpression(typeof source === "string" ? source : source.source, flags);
