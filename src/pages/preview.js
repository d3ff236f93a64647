// The page of `briefdeck preview`. It is told of the brief by one stream of events, shows it, and asks for places; all words
// come in as text, and pictures as SVG without scripts.
{
  const root = document.documentElement;
  const one = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  /** @typedef {{ file: string, line: number, column: number } | null} Place */
  /** @typedef {{ id: string, title: string, kind: string, hidden: boolean, place: Place, picture: string, banner: string, notes: { text: string, bold: boolean, italic: boolean }[][] }} Slide */
  /** @typedef {{ severity: string, code: string, message: string, hint: string, place: Place, slide: string }} Finding */
  /** @typedef {{ slide: string, line: number, reason: string, why: string[], kind: string, count: number }} Withheld */
  /** @typedef {{ file: string, languages: string[], view: { release: string | null, profile: string | null, lang: string | null }, slides: Slide[], findings: Finding[], withheld: Withheld[], faces: { name: string, bold: boolean, italic: boolean, address: string }[], release: string | null, releases: string[], profile: string, profiles: string[], pictures: Record<string, string>, error: string, errorPlace: Place, savedAt: number, took: number, editor: boolean, lang: string }} State */
  /** @type {State | null} */
  let state = null;
  /** @type {Map<string, SVGElement>} */
  const pictures = new Map();
  /** The slides of the last deck that could be drawn. @type {Slide[]} */
  let slides = [];
  let current = new URLSearchParams(location.hash.slice(1)).get("slide") ?? "";
  let finding = -1;
  let isHidden = false;
  /** @type {EventSource | null} */
  let events = null;
  /** What stands beside it: another release or language. @type {State | null} */
  let other = null;
  /** @type {EventSource | null} */
  let otherEvents = null;
  let asked = "";

  const make = (/** @type {string} */ tag, /** @type {string} */ text = "", /** @type {string} */ name = "") => {
    const made = document.createElement(tag);
    if (text !== "") made.textContent = text;
    if (name !== "") made.className = name;
    return made;
  };
  /** Those of the pack, by their addresses; one that no longer comes is forgotten. @type {Map<string, FontFace>} */
  const faces = new Map();
  const takeFaces = (/** @type {State["faces"]} */ told) => {
    const keys = new Set(told.map((face) => JSON.stringify(face)));
    for (const [key, face] of faces)
      if (!keys.has(key)) {
        document.fonts.delete(face);
        faces.delete(key);
      }
    for (const one of told) {
      const key = JSON.stringify(one);
      if (faces.has(key)) continue;
      const { name, bold, italic, address } = one;
      const face = new FontFace(name, `url("${address}")`, {
        weight: bold ? "700" : "400",
        style: italic ? "italic" : "normal",
      });
      faces.set(key, face);
      document.fonts.add(face);
    }
  };
  const clock = (/** @type {number} */ at) => new Date(at).toLocaleTimeString("en-GB");
  const query = () => new URLSearchParams(location.search);

  /** A name of a file may turn the rest of its line round. */
  const plain = (/** @type {string} */ file) =>
    file.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");

  /** Opens a place in the editor that was named when the preview began, else copies it as file:line. */
  const goTo = async (/** @type {Place} */ place) => {
    if (place === null) return;
    const asked = new URLSearchParams({ file: place.file, line: String(place.line), column: String(place.column) });
    const answer = state?.editor ? await fetch(`open?${asked}`).catch(() => null) : null;
    const href = answer?.ok ? /** @type {{ href: string | null }} */ (await answer.json()).href : null;
    if (href !== null) location.href = href;
    else await navigator.clipboard?.writeText(`${place.file}:${place.line}:${place.column}`).catch(() => undefined);
    say(`${plain(place.file)}:${place.line}:${place.column}${href === null ? " copied" : ""}`);
  };
  const say = (/** @type {string} */ text) => {
    one(".said").textContent = text;
    one(".info .number").dataset.said = text;
  };
  const placeButton = (/** @type {Place} */ place, /** @type {string} */ text) => {
    const button = make("button", text, "at");
    button.addEventListener("click", () => void goTo(place));
    return button;
  };

  const change = (/** @type {"release" | "profile" | "beside"} */ what, /** @type {string} */ value) => {
    const asked = query();
    if (value === "") asked.delete(what);
    else asked.set(what, value);
    history.replaceState(null, "", `?${asked}${location.hash}`);
    listen();
  };
  const tabs = (
    /** @type {string} */ selector,
    /** @type {string[]} */ names,
    /** @type {string} */ chosen,
    /** @type {(name: string) => void} */ choose,
  ) =>
    one(selector).replaceChildren(
      ...names.map((name) => {
        const button = make("button", name);
        button.setAttribute("aria-pressed", String(name === chosen));
        button.addEventListener("click", () => choose(name));
        return button;
      }),
    );
  const WHOLE = "whole brief";
  const showHead = (/** @type {State} */ { release, releases, profile, profiles }) => {
    tabs(".releases", [WHOLE, ...releases], release ?? WHOLE, (name) => change("release", name === WHOLE ? "" : name));
    tabs(".profiles", profiles, profile, (name) => change("profile", name));
    showBesides();
  };
  /** What may stand beside: the other releases of the same brief, and its other languages in the same release. */
  const besides = () => {
    if (state === null) return [];
    const { release, releases, languages } = state;
    return [
      ...["", ...releases]
        .filter((name) => name !== (release ?? ""))
        .map((name) => ({ id: `release:${name}`, name: name || WHOLE })),
      ...languages.map((name) => ({ id: `lang:${name}`, name })),
    ];
  };
  const chosenBeside = () => besides().find(({ id }) => id === query().get("beside"));
  const showBesides = () => {
    const all = besides();
    one(".besides").hidden = all.length === 0;
    tabs(".besides", [NOTHING, ...all.map(({ name }) => name)], chosenBeside()?.name ?? NOTHING, (name) =>
      change("beside", all.find((each) => each.name === name)?.id ?? ""),
    );
  };
  const NOTHING = "nothing";
  const next = (/** @type {string} */ selector) => {
    const buttons = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`${selector} button`))];
    const at = buttons.findIndex((button) => button.getAttribute("aria-pressed") === "true");
    buttons[(at + 1) % buttons.length]?.click();
  };

  const counted = (/** @type {Finding[]} */ findings) =>
    ["error", "warning", "info"].flatMap((severity) => {
      const count = findings.filter((each) => each.severity === severity).length;
      const word = severity === "info" ? "remark" : severity;
      return count === 0 ? [] : [{ severity, text: `${count} ${word}${count === 1 ? "" : "s"}` }];
    });
  /** Of the same brief: slides stand at the same place, and so does each of their texts. In another language they have the same id. */
  const isSameFile = () => other !== null && other.file === state?.file;
  /** The slide that stands beside one, and which of them it is. */
  const twinOf = (/** @type {Slide} */ slide) => {
    const theirs = other?.slides ?? [];
    const isAt = (/** @type {Slide} */ each) =>
      each.place?.file === slide.place?.file && each.place?.line === slide.place?.line;
    const parts = slides.filter(isAt).indexOf(slide);
    const twin = isSameFile() ? theirs.filter(isAt)[parts] : theirs.find(({ id }) => id === slide.id);
    return twin === undefined ? null : { twin, at: theirs.indexOf(twin) };
  };
  const placesOf = (/** @type {Element | undefined} */ svg) =>
    new Set([...(svg?.querySelectorAll("[data-at]") ?? [])].map(placeOf));
  const placeOf = (/** @type {Element} */ text) => `${text.getAttribute("data-in")} ${text.getAttribute("data-at")}`;
  /** Texts that stand in one of two releases alone are what the other one withholds. */
  const markAlone = (/** @type {Element | undefined} */ svg, /** @type {Set<string>} */ others) => {
    for (const text of svg?.querySelectorAll("[data-at]") ?? [])
      if (!others.has(placeOf(text))) text.classList.add("alone");
  };
  const pictureOf = (/** @type {Slide} */ slide) =>
    /** @type {SVGElement | undefined} */ (pictures.get(slide.picture)?.cloneNode(true));
  /** Small, in a button that says what it is: nothing within it can be reached. */
  const thumbnailOf = (/** @type {Slide} */ slide) => {
    const svg = pictureOf(slide);
    svg?.setAttribute("aria-hidden", "true");
    for (const link of svg?.querySelectorAll("a") ?? []) link.removeAttribute("href");
    return svg;
  };
  /** Of the rail, by all that they show: a save changes one of them, and laying all out anew takes longer than drawing it. @type {Map<string, HTMLElement>} */
  let buttons = new Map();
  const buttonOf = (/** @type {Slide} */ slide, /** @type {number} */ at) => {
    const [count] = counted((state?.findings ?? []).filter((each) => each.slide === slide.id));
    const key = JSON.stringify([at, slide.id, slide.title, slide.picture, count]);
    const kept = buttons.get(key);
    if (kept !== undefined) return { key, button: kept };
    const button = make("button");
    button.append(make("span", String(at + 1)), make("span", slide.title, "said"));
    const svg = thumbnailOf(slide);
    if (svg !== undefined) button.append(svg);
    if (count !== undefined) button.append(make("span", count.text, `count ${count.severity}-word`));
    button.addEventListener("click", () => {
      document.body.classList.remove("grid");
      show(slide.id);
    });
    return { key, button };
  };
  const showRail = () => {
    const rail = one(".rail");
    const top = rail.scrollTop;
    const gaps = gapsOf();
    const shown = slides.map(buttonOf);
    buttons = new Map(shown.map(({ key, button }) => [key, button]));
    const notesBefore = (/** @type {number} */ at) =>
      gaps.splice(0, gaps.filter(({ before }) => before <= at).length).map(({ note }) => note);
    const all = [...shown.flatMap(({ button }, at) => [...notesBefore(at), button]), ...gaps.map(({ note }) => note)];
    const staying = new Set(all);
    for (const child of [...rail.children]) if (!staying.has(/** @type {HTMLElement} */ (child))) child.remove();
    for (const [at, node] of all.entries())
      if (rail.children[at] !== node) rail.insertBefore(node, rail.children[at] ?? null);
    rail.scrollTop = top;
  };
  /** Where slides are withheld as a whole, so that one sees the gap: their names, and the slide that they stand before. */
  const gapsOf = () => {
    /** @type {Map<number, string[]>} */
    const names = new Map();
    for (const { slide, line } of (state?.withheld ?? []).filter(({ reason }) => reason === "whole slide")) {
      const later = slides.findIndex(({ place }) => place !== null && place.file === state?.file && place.line > line);
      const before = later === -1 ? slides.length : later;
      names.set(before, [...(names.get(before) ?? []), slide]);
    }
    return [...names]
      .sort(([a], [b]) => a - b)
      .map(([before, slides]) => ({ before, note: make("p", `withheld: ${slides.join("; ")}`) }));
  };
  const entries = (/** @type {Finding[]} */ findings) => {
    const list = make("ul");
    for (const { severity, code, message, hint, place } of findings) {
      const item = make("li");
      item.append(place === null ? make("span") : placeButton(place, `${place.line}:${place.column}`));
      const text = make("div");
      text.append(
        make(
          "span",
          `${severity === "info" ? "Remark" : severity === "error" ? "Error" : "Warning"} `,
          `${severity}-word`,
        ),
        message,
      );
      if (hint !== "") text.append(make("span", hint, "hint"));
      text.append(
        make("span", `${code}${place !== null && place.file !== state?.file ? ` · ${plain(place.file)}` : ""}`, "code"),
      );
      item.append(text);
      list.append(item);
    }
    return list;
  };
  const section = (
    /** @type {string} */ selector,
    /** @type {string} */ title,
    /** @type {string} */ detail,
    /** @type {HTMLElement | null} */ list,
  ) => {
    const head = make("h2", title);
    if (detail !== "") head.append(make("span", detail));
    one(selector).replaceChildren(head, ...(list === null ? [] : [list]));
  };
  const showSide = () => {
    if (state === null) return;
    const { release, profile } = state;
    const weights = ["error", "warning", "info"];
    const findings = [...state.findings].sort((a, b) => weights.indexOf(a.severity) - weights.indexOf(b.severity));
    const own = findings.filter(({ slide }) => slide === current && slide !== "");
    const others = findings.filter(({ slide }) => slide !== current || slide === "");
    const words = (/** @type {Finding[]} */ list) =>
      counted(list)
        .map(({ text }) => text)
        .join(", ") || "nothing to mend";
    section("aside .own", "This slide", words(own), entries(own));
    const stops = findings.some(({ severity }) => severity === "error")
      ? `; ${release ?? "the deck"} cannot be built`
      : "";
    section("aside .deck", "Whole deck", words(findings) + stops, entries(others));
    const isTwo = isSameFile() && other !== null && other.release !== release;
    const lists = [
      withheldList(state, `Withheld from ${release ?? profile}`),
      ...(isTwo && other !== null ? [withheldList(other, `Withheld from ${other.release ?? other.profile}`)] : []),
    ];
    one("aside .withheld").replaceChildren(...lists.flat());
  };
  /** What one view withholds and where: of the slide that one looks at first. */
  const withheldList = (/** @type {State} */ of, /** @type {string} */ title) => {
    const line = slides.find(({ id }) => id === current)?.place?.line ?? -1;
    const isHere = (/** @type {Withheld} */ each) => each.slide !== "" && each.line === line;
    const ordered = [...of.withheld.filter(isHere), ...of.withheld.filter((each) => !isHere(each))];
    const list = make("ul");
    for (const each of ordered) {
      const item = make("li");
      item.append(
        each.line === 0 ? make("span") : placeButton({ file: of.file, line: each.line, column: 1 }, String(each.line)),
      );
      const where = make("b", isHere(each) ? "This slide" : each.slide);
      const words = make("div");
      words.append(...(each.slide === "" ? [] : [where, ": "]), reasonOf(each));
      item.append(words);
      list.append(item);
    }
    const head = make("h2", title);
    if (ordered.length === 0) head.append(make("span", "nothing"));
    return [head, list];
  };
  const reasonOf = (/** @type {Withheld} */ { reason, why, kind, count }) =>
    [reason, kind, ...why, reason !== "whole slide" && count > 1 ? `${count} texts` : ""]
      .filter((part) => part !== "")
      .join(", ");
  const notesOf = (/** @type {Slide | undefined} */ slide, name = "") => {
    const head = make("h2", ["Speaker notes", name].filter((part) => part !== "").join(": "));
    if (slide !== undefined && slide.banner !== "") head.append(make("span", slide.banner));
    const lines = (slide?.notes ?? []).map((runs) => {
      const line = make("p");
      for (const { text, bold, italic } of runs) line.append(bold || italic ? make(bold ? "b" : "i", text) : text);
      return line;
    });
    return [head, ...(lines.length === 0 ? [make("p", "No notes on this slide.")] : lines)];
  };
  const nameOf = (/** @type {State} */ { release, view }) =>
    [view.lang ?? "", release ?? WHOLE].filter((part) => part !== "").join(", ");
  /** The slide that stands beside, or why there is none. */
  const showOther = (/** @type {Slide | undefined} */ slide, /** @type {Element | undefined} */ svg) => {
    const stage = one(".other");
    stage.hidden = chosenBeside() === undefined;
    document.body.classList.toggle("two", !stage.hidden);
    if (stage.hidden || slide === undefined || state === null) return one(".notes").replaceChildren(...notesOf(slide));
    if (other === null) return stage.replaceChildren(make("p", "…"));
    const found = twinOf(slide);
    const picture = found === null ? undefined : pictureOf(found.twin);
    if (isSameFile() && found !== null) {
      const [ours, theirs] = [placesOf(svg), placesOf(picture)];
      markAlone(svg, theirs);
      markAlone(picture, ours);
    }
    const line = slide.place?.line;
    const gone = other.withheld.find((each) => each.reason === "whole slide" && each.line === line);
    const told =
      other.error !== ""
        ? other.error
        : isSameFile() && gone !== undefined
          ? `Withheld: ${reasonOf(gone)}`
          : "No such slide";
    stage.replaceChildren(
      caption(other, found === null ? "" : `${found.at + 1} of ${other.slides.length}`, found?.twin.place ?? null),
      picture ?? make(other.error === "" ? "p" : "pre", told),
    );
    one(".stage").prepend(caption(state, "", null));
    const columns = [notesOf(slide, nameOf(state)), notesOf(found?.twin, nameOf(other))].map((lines) => {
      const column = make("div");
      column.append(...lines);
      return column;
    });
    one(".notes").replaceChildren(...columns);
  };
  const caption = (/** @type {State} */ of, /** @type {string} */ number, /** @type {Place} */ place) => {
    const line = make("p", "", "caption");
    line.append(make("b", nameOf(of)), make("span", number));
    if (place !== null) line.append(placeButton(place, `${plain(place.file)}:${place.line}`));
    return line;
  };

  const show = (/** @type {string} */ id) => {
    const at = Math.max(
      0,
      slides.findIndex((slide) => slide.id === id),
    );
    const slide = slides[at];
    current = slide?.id ?? "";
    const stage = one(".stage");
    const svg = slide === undefined ? undefined : pictureOf(slide);
    stage.replaceChildren(...(svg === undefined ? [] : [svg]));
    history.replaceState(null, "", `#${new URLSearchParams({ slide: current })}`);
    one(".info .number").textContent =
      slide === undefined ? "" : `${at + 1} of ${slides.length} · ${slide.kind}${slide.hidden ? " · hidden" : ""}`;
    const place = /** @type {HTMLButtonElement} */ (one(".info .place"));
    place.textContent = slide?.place ? `${plain(slide.place.file)}:${slide.place.line}` : "";
    place.onclick = () => void goTo(slide?.place ?? null);
    for (const [index, button] of [...one(".rail").querySelectorAll("button")].entries()) {
      button.setAttribute("aria-current", String(index === at));
      if (index === at) button.scrollIntoView({ block: "nearest" });
    }
    showOther(slide, svg);
    showSide();
    const found = (state?.findings ?? []).filter((each) => each.slide === current);
    say(
      slide === undefined
        ? "No slide"
        : `Slide ${at + 1} of ${slides.length}: ${slide.title}${
            found.length === 0
              ? ""
              : `, ${counted(found)
                  .map(({ text }) => text)
                  .join(", ")}`
          }`,
    );
  };
  const step = (/** @type {number} */ by) => {
    const at = slides.findIndex((slide) => slide.id === current);
    const slide = slides[Math.min(slides.length - 1, Math.max(0, at + by))];
    if (slide !== undefined) show(slide.id);
  };

  const showError = (/** @type {string} */ title, /** @type {string} */ text, /** @type {Place} */ place) => {
    const panel = one(".error");
    panel.hidden = title === "" || isHidden;
    root.classList.toggle("stale", title !== "");
    if (title === "") return;
    one(".error h2").textContent = title;
    one(".error pre").textContent = text;
    one(".error p").replaceChildren(
      ...(place === null ? [] : [placeButton(place, `${plain(place.file)}:${place.line}:${place.column}`)]),
    );
  };

  const take = (/** @type {State} */ fresh) => {
    const parser = new DOMParser();
    for (const [name, svg] of Object.entries(fresh.pictures)) {
      const parsed = parser.parseFromString(svg, "image/svg+xml").documentElement;
      if (parsed instanceof SVGElement) pictures.set(name, parsed);
    }
  };
  const forget = () => {
    const used = new Set([...slides, ...(other?.slides ?? [])].map(({ picture }) => picture));
    for (const name of pictures.keys()) if (!used.has(name)) pictures.delete(name);
  };
  const told = (/** @type {State} */ fresh) => {
    const drawn = fresh.error === "";
    take(fresh);
    state = fresh;
    if (drawn) {
      slides = fresh.slides;
      takeFaces([...fresh.faces, ...(other?.faces ?? [])]);
      isHidden = false;
      forget();
    }
    showHead(fresh);
    listenBeside();
    showRail();
    show(current);
    showError(
      drawn ? "" : "This state of the files makes no deck; behind this is the last one that could be drawn",
      fresh.error,
      fresh.errorPlace,
    );
    const saved = one(".saved");
    saved.replaceChildren(`seen ${clock(fresh.savedAt)}, drawn in ${Math.round(fresh.took)} ms`);
    if (!drawn) saved.append(make("b", ", not shown: error"));
    root.dataset.round = String(Number(root.dataset.round ?? "0") + 1);
  };

  /** The other view has a stream of its own, begun anew when what is asked for changes. */
  const listenBeside = () => {
    const beside = chosenBeside();
    const wanted = beside === undefined ? "" : `${otherQuery(beside.id)}`;
    if (wanted === asked) return;
    asked = wanted;
    otherEvents?.close();
    otherEvents = null;
    other = null;
    if (beside === undefined) return;
    const events = new EventSource(`events?${wanted}`);
    otherEvents = events;
    events.addEventListener("state", (event) => {
      const fresh = /** @type {State} */ (JSON.parse(event.data));
      take(fresh);
      other = fresh.error === "" || other === null ? fresh : { ...other, error: fresh.error };
      takeFaces([...(state?.faces ?? []), ...fresh.faces]);
      forget();
      show(current);
      root.dataset.other = String(Number(root.dataset.other ?? "0") + 1);
    });
  };
  const otherQuery = (/** @type {string} */ id) => {
    const of = query();
    const at = id.indexOf(":");
    of.set(id.slice(0, at), id.slice(at + 1));
    of.set("beside", "");
    return of;
  };

  const listen = () => {
    events?.close();
    pictures.clear();
    asked = "";
    events = new EventSource(`events?${query()}`);
    events.addEventListener("state", (event) => told(JSON.parse(event.data)));
    events.addEventListener("fault", (event) => {
      const { message, hint, code } = /** @type {{ message: string, hint: string, code: string }} */ (
        JSON.parse(event.data)
      );
      showError(
        "This state of the files makes no deck; behind this is the last one that could be drawn",
        `${message} [${code}]\n${hint}`,
        null,
      );
      root.dataset.round = String(Number(root.dataset.round ?? "0") + 1);
    });
    events.addEventListener("error", () =>
      one(".saved").replaceChildren(make("b", `not connected since ${clock(Date.now())}`)),
    );
  };

  one(".pair").addEventListener("click", async (event) => {
    const target = /** @type {Element} */ (event.target);
    const link = target.closest("a");
    if (link !== null) {
      event.preventDefault();
      const address = link.getAttribute("href") ?? "";
      if (address.startsWith("#")) return show(decodeURIComponent(address.slice(1)));
    }
    const written = target.closest("[data-at]");
    if (written === null) return;
    const beside = written.closest(".other") === null ? undefined : chosenBeside();
    const slide = slides.find(({ id }) => id === current);
    const asked = beside === undefined ? query() : otherQuery(beside.id);
    asked.set("slide", (beside && slide && twinOf(slide)?.twin.id) || current);
    asked.set("at", written.getAttribute("data-at") ?? "");
    const elsewhere = written.getAttribute("data-in");
    if (elsewhere !== null) asked.set("in", elsewhere);
    const answer = await fetch(`place?${asked}`).catch(() => null);
    if (answer?.ok) await goTo(await answer.json());
  });
  const KEYS = /** @type {Record<string, () => void>} */ ({
    ArrowRight: () => step(1),
    ArrowDown: () => step(1),
    PageDown: () => step(1),
    ArrowLeft: () => step(-1),
    ArrowUp: () => step(-1),
    PageUp: () => step(-1),
    Home: () => step(-slides.length),
    End: () => step(slides.length),
    r: () => next(".releases"),
    p: () => next(".profiles"),
    c: () => next(".besides"),
    e: () => void goTo(slides.find(({ id }) => id === current)?.place ?? null),
    n: () => root.classList.toggle("bare"),
    g: () => document.body.classList.toggle("grid"),
    d: () => root.classList.toggle("dark"),
    j: () => goFinding(1),
    k: () => goFinding(-1),
    Escape: () => {
      isHidden = true;
      one(".error").hidden = true;
      document.body.classList.remove("grid");
    },
  });
  const goFinding = (/** @type {number} */ by) => {
    const all = (state?.findings ?? []).filter(({ slide }) => slide !== "");
    if (all.length === 0) return;
    finding = (finding + by + all.length) % all.length;
    show(all[finding]?.slide ?? "");
    const own = [...one("aside .own").querySelectorAll("li button")];
    const before = all.slice(0, finding).filter(({ slide }) => slide === all[finding]?.slide).length;
    /** @type {HTMLElement | undefined} */ (own[before])?.focus();
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  listen();
}
