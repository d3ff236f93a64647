/** Keys of a keyboard as MkDocs names them between `++`. */

const NAMED =
  "ctrl control alt shift cmd command meta win windows option fn enter return tab esc escape del delete backspace space " +
  "home end insert page-up page-down pgup pgdn up down left right arrow-up arrow-down arrow-left arrow-right caps-lock " +
  "num-lock scroll-lock print-screen pause break menu context-menu plus minus comma period slash backslash equal semicolon " +
  "quote single-quote double-quote backtick grave tilde hash star pipe question exclam colon less greater at dollar percent " +
  "caret ampersand lbrace rbrace lbracket rbracket lparen rparen underscore bar tick";
const KNOWN = new Set(NAMED.split(" "));
const KEY = /^(?:"([^"<>&]{1,40})"|([a-z\d]|f\d{1,2}|num-?\w{1,10})|([a-z]+(?:-[a-z]+)?))$/;

/** `Ctrl+Alt+Del` for `ctrl+alt+del`; null for words that are no keys. */
export function keysOf(text: string): string | null {
  const keys: string[] = [];
  for (const part of text.split("+")) {
    const [, quoted, short, name] = KEY.exec(part) ?? [];
    if (quoted !== undefined) keys.push(quoted);
    else if (short !== undefined) keys.push(short.toUpperCase());
    else if (name !== undefined && KNOWN.has(name)) keys.push(name.split("-").map(capital).join(" "));
    else return null;
  }
  return keys.join("+");
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
