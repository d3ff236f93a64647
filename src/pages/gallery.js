// The page of `briefdeck preview --templates`: the kinds and layouts of a pack as they are drawn, one after the other, by a
// stream of events. All words come in as text, and pictures as SVG without scripts.
{
  const root = document.documentElement;
  const one = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  /** @typedef {{ file: string, line: number, column: number }} Place */
  /** @typedef {{ severity: string, code: string, message: string, hint: string, place: Place | null, related: Place[] }} Finding */
  /** @typedef {{ kind: string, title: string, description: string, pack: string, place: Place | null, headings: string[], takes: string[], screen: boolean, sample: string }} Kind */
  /** @typedef {{ view: { page: string, profile: string, stress: string }, kinds: Kind[], pages: string[], profiles: string[], stresses: { name: string, title: string }[], findings: Finding[], error: string, errorPlace: Place | null }} Pack */
  /** @typedef {{ id: string, title?: string, picture: string, svg?: string }} Shown */
  /** @typedef {{ kind: string, slides: Shown[], findings: Finding[], error: string, faces: { name: string, bold: boolean, italic: boolean, address: string }[] }} Drawn */
  /** @type {Pack | null} */
  let pack = null;
  /** Of kinds, and of layouts under their ids. @type {Map<string, { slides: Shown[], findings: Finding[], error: string }>} */
  const drawn = new Map();
  /** @type {Map<string, SVGElement>} */
  const pictures = new Map();
  /** @type {Shown[]} */
  let layouts = [];
  /** @type {Set<string>} */
  const faces = new Set();
  /** @type {EventSource | null} */
  let events = null;
  const address = new URLSearchParams(location.search);
  let current = address.get("kind") ?? "";

  const make = (/** @type {string} */ tag, /** @type {string} */ text = "", /** @type {string} */ name = "") => {
    const made = document.createElement(tag);
    if (text !== "") made.textContent = text;
    if (name !== "") made.className = name;
    return made;
  };
  const placeText = (/** @type {Place} */ { file, line, column }) => `${file}:${line}:${column}`;
  /** Opens a place in the editor that was named at the start, else copies it. */
  const goTo = async (/** @type {Place} */ place) => {
    const asked = new URLSearchParams({ file: place.file, line: String(place.line), column: String(place.column) });
    const answer = await fetch(`open?${asked}`).catch(() => null);
    const href = answer?.ok ? (await answer.json()).href : null;
    if (href) location.href = href;
    else await copy(placeText(place));
  };
  const copy = async (/** @type {string} */ text) => {
    await navigator.clipboard?.writeText(text).catch(() => undefined);
    one(".said").textContent = "copied";
  };
  const placeButton = (/** @type {Place} */ place) => {
    // A name of a file may turn the rest of its line round.
    const text = placeText(place).replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
    const button = make("button", text, "at");
    button.addEventListener("click", () => void goTo(place));
    return button;
  };
  /** @returns {SVGElement | undefined} */
  const pictureOf = (/** @type {Shown} */ { picture }) => {
    const svg = /** @type {SVGElement | undefined} */ (pictures.get(picture)?.cloneNode(true));
    svg?.setAttribute("aria-hidden", "true");
    for (const link of svg?.querySelectorAll("a") ?? []) link.removeAttribute("href");
    return svg;
  };
  const take = (/** @type {Shown[]} */ slides) => {
    const parser = new DOMParser();
    for (const { picture, svg } of slides) {
      if (svg === undefined || svg === "") continue;
      const parsed = parser.parseFromString(svg, "image/svg+xml").documentElement;
      if (parsed instanceof SVGElement) pictures.set(picture, parsed);
    }
  };

  const choices = (
    /** @type {string} */ selector,
    /** @type {string} */ key,
    /** @type {string[]} */ names,
    /** @type {string} */ chosen,
  ) =>
    one(selector).replaceChildren(
      ...names.map((name) => {
        const button = make("button", name);
        button.setAttribute("aria-pressed", String(name === chosen));
        button.addEventListener("click", () => look(key, name));
        return button;
      }),
    );
  /** The address says what is looked at, so that a reload keeps it. */
  const look = (/** @type {string} */ key, /** @type {string} */ value) => {
    address.set(key, value);
    history.replaceState(null, "", `?${address}`);
    listen();
  };
  const isFound = (/** @type {Kind} */ kind) => {
    const words = /** @type {HTMLInputElement} */ (one(".find")).value.trim().toLowerCase();
    const all = [kind.kind, kind.title, kind.description, ...kind.headings].join(" ").toLowerCase();
    return words === "" || all.includes(words);
  };
  const kindsShown = () => (pack?.kinds ?? []).filter(isFound);
  /** Those of the designer's own pack stand first. */
  const packs = () => [...new Set(kindsShown().map((kind) => kind.pack))].sort((a) => (a === "statecraft" ? 1 : -1));

  const card = (
    /** @type {string} */ key,
    /** @type {string} */ title,
    /** @type {string} */ remark,
    /** @type {string} */ text,
  ) => {
    const button = make("button");
    button.dataset.key = key;
    const name = make("b", title);
    if (remark !== "") name.append(make("i", remark));
    button.append(name, make("p", text));
    fill(button, key);
    button.addEventListener("click", () => choose(key));
    return button;
  };
  /** The picture of a card, and what is wrong with it. */
  const fill = (/** @type {HTMLElement} */ button, /** @type {string} */ key) => {
    const it = drawn.get(key);
    const svg = it?.slides[0] === undefined ? undefined : pictureOf(it.slides[0]);
    button.querySelector("svg")?.remove();
    if (svg !== undefined) button.prepend(svg);
    button.classList.toggle("broken", (it?.error ?? "") !== "");
    button.setAttribute("aria-pressed", String(key === current));
    button.querySelector(".count")?.remove();
    const findings = it?.findings ?? [];
    const worst = findings.some(({ severity }) => severity === "error") ? "error-word" : "warning-word";
    const count = findings.length === 1 ? "1 thing to mend" : `${findings.length} things to mend`;
    if (findings.length > 0) button.append(make("span", count, `count ${worst}`));
  };
  const showAll = () => {
    if (pack === null) return;
    const { view, pages, profiles, stresses } = pack;
    choices(".pages", "page", pages, view.page);
    choices(".profiles", "profile", profiles, view.profile);
    const select = /** @type {HTMLSelectElement} */ (one(".stresses"));
    select.replaceChildren(
      ...stresses.map(({ name, title }) => {
        const option = /** @type {HTMLOptionElement} */ (make("option", title));
        option.value = name;
        option.selected = name === view.stress;
        return option;
      }),
    );
    one(".rail").replaceChildren(
      ...packs().flatMap((name) => [
        make("h2", name),
        ...kindsShown()
          .filter((kind) => kind.pack === name)
          .map(({ kind, title }) => {
            const button = make("button", title);
            button.setAttribute("aria-current", String(kind === current));
            button.addEventListener("click", () => choose(kind));
            return button;
          }),
      ]),
    );
    const ordered = packs().flatMap((name) => kindsShown().filter((kind) => kind.pack === name));
    one(".cards.kinds").replaceChildren(
      ...ordered.map(({ kind, title, description, screen }) =>
        card(kind, title, screen ? "" : "not for the room", description),
      ),
    );
    one(".cards.layouts").replaceChildren(...layouts.map(({ id, title = "" }) => card(id, title, "", "")));
  };

  const list = (/** @type {Finding[]} */ findings) => {
    const all = make("ul");
    for (const { severity, code, message, hint, place, related } of findings) {
      const item = make("li");
      item.append(make("span", severity, `${severity}-word`));
      const text = make("div", message);
      if (hint !== "") text.append(make("span", hint, "hint"));
      for (const at of [...(place === null ? [] : [place]), ...related]) text.append(placeButton(at), make("br"));
      text.append(make("span", code, "code"));
      item.append(text);
      all.append(item);
    }
    return all;
  };
  const showChosen = () => {
    const it = drawn.get(current);
    const large = one(".large");
    large.classList.toggle("broken", (it?.error ?? "") !== "");
    large.replaceChildren(
      ...(it?.slides ?? []).map((slide) => {
        const figure = make("figure");
        const svg = pictureOf(slide);
        if (svg !== undefined) figure.append(svg);
        const hits = make("div", "", "hits");
        figure.append(hits);
        figure.addEventListener("pointerenter", () => void showBoxes(hits, slide), { once: true });
        return figure;
      }),
    );
    one(".hit").textContent = "Point at the picture: element, rule and size of what stands there.";
    const kind = pack?.kinds.find((each) => each.kind === current);
    const chosen = one(".chosen");
    chosen.replaceChildren();
    if (kind !== undefined) {
      const facts = make("dl");
      for (const [name, text] of [
        [
          "Chosen by",
          `{.${kind.kind}}${kind.headings.length === 0 ? "" : `, or a heading: ${kind.headings.join(", ")}`}`,
        ],
        ["Takes", kind.takes.join(", ")],
        ["In the room", kind.screen ? "shown" : "kept off the screen"],
      ])
        if (text !== "") facts.append(make("dt", name), make("dd", text));
      const button = make("button", "Copy the sample", "place");
      button.addEventListener("click", () => void copy(kind.sample));
      chosen.append(make("h2", kind.title), make("p", kind.description), facts, make("pre", kind.sample), button);
      if (kind.place !== null) chosen.append(" ", placeButton(kind.place));
    }
    const own = it?.findings ?? [];
    one("aside .own").replaceChildren(make("h2", own.length === 0 ? "Nothing to mend here" : "Here"), list(own));
    const whole = pack?.findings ?? [];
    one("aside .deck").replaceChildren(...(whole.length === 0 ? [] : [make("h2", "Whole pack"), list(whole)]));
  };
  const showBoxes = async (/** @type {HTMLElement} */ hits, /** @type {Shown} */ slide) => {
    const asked = new URLSearchParams(address);
    asked.set("of", pack?.kinds.some(({ kind }) => kind === current) ? current : "");
    asked.set("slide", slide.id);
    const answer = await fetch(`boxes?${asked}`).catch(() => null);
    if (!answer?.ok) return;
    const view = hits.parentElement?.querySelector("svg")?.viewBox.baseVal;
    if (!view) return;
    const share = (/** @type {number} */ part, /** @type {number} */ whole) => `${(100 * part) / whole}%`;
    for (const { name, box, types } of await answer.json()) {
      const hit = make("span");
      Object.assign(hit.style, {
        left: share(box.x, view.width),
        top: share(box.y, view.height),
        width: share(Math.max(box.width, 3), view.width),
        height: share(Math.max(box.height, 3), view.height),
      });
      const round = (/** @type {number} */ points) => Math.round(points * 10) / 10;
      const lines = types.map(
        (/** @type {{ size: number, of: number | null, element: string, place: Place | null }} */ type) =>
          `${type.element === "" ? "text" : `<${type.element}>`} ${type.size} pt${
            type.of === null || round(type.of) === type.size ? "" : ` of ${round(type.of)}`
          }${type.place === null ? "" : `, ${placeText(type.place)}`}`,
      );
      const where = `${name}: ${round(box.x)},${round(box.y)} ${round(box.width)}×${round(box.height)} pt`;
      hit.addEventListener("pointerenter", () => {
        one(".hit").textContent = [where, ...lines].join("\n");
      });
      hits.append(hit);
    }
  };
  const choose = (/** @type {string} */ key) => {
    current = key;
    address.set("kind", key);
    history.replaceState(null, "", `?${address}`);
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".cards button"))) {
      const isIt = button.dataset.key === key;
      button.setAttribute("aria-pressed", String(isIt));
      if (isIt) button.scrollIntoView({ block: "nearest" });
    }
    const at = kindsInOrder().indexOf(key);
    for (const [index, button] of [...one(".rail").querySelectorAll("button")].entries())
      button.setAttribute("aria-current", String(index === at));
    showChosen();
  };
  const kindsInOrder = () =>
    [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".cards button"))].map(
      ({ dataset }) => dataset.key ?? "",
    );
  const step = (/** @type {number} */ by) => {
    const keys = kindsInOrder();
    const next = keys[Math.min(keys.length - 1, Math.max(0, keys.indexOf(current) + by))];
    if (next !== undefined) choose(next);
  };
  const refresh = (/** @type {string} */ key) => {
    const found = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".cards button"))];
    const button = found.find(({ dataset }) => dataset.key === key);
    if (button !== undefined) fill(button, key);
    if (key === current) showChosen();
  };

  const showError = (/** @type {string} */ text, /** @type {Place | null} */ place) => {
    one(".error").hidden = text === "";
    root.classList.toggle("stale", text !== "");
    one(".error h2").textContent = "This state of the pack cannot be drawn; behind this are the last pictures";
    one(".error pre").textContent = text;
    one(".error p").replaceChildren(...(place === null ? [] : [placeButton(place)]));
    if (text !== "") one(".saved").replaceChildren(make("b", "not shown: error"));
  };
  const listen = () => {
    events?.close();
    events = new EventSource(`events?${address}`);
    const on = (/** @type {string} */ name, /** @type {(data: any) => void} */ act) =>
      events?.addEventListener(name, (event) => act(JSON.parse(event.data)));
    on("pack", (/** @type {Pack} */ told) => {
      showError(told.error, told.errorPlace);
      // Of a pack that cannot be read the kinds of before are shown.
      pack = told.error !== "" && pack !== null ? { ...pack, findings: told.findings } : told;
      if (current === "")
        current = pack.kinds.find((kind) => kind.pack !== "statecraft")?.kind ?? pack.kinds[0]?.kind ?? "";
      if (told.error === "") one(".saved").textContent = "drawing…";
      showAll();
      showChosen();
    });
    on("kind", (/** @type {Drawn} */ told) => {
      for (const face of told.faces) {
        if (faces.has(face.address)) continue;
        faces.add(face.address);
        const style = { weight: face.bold ? "700" : "400", style: face.italic ? "italic" : "normal" };
        document.fonts.add(new FontFace(face.name, `url("${face.address}")`, style));
      }
      take(told.slides);
      const before = drawn.get(told.kind)?.slides ?? [];
      drawn.set(told.kind, { ...told, slides: told.error === "" ? told.slides : before });
      refresh(told.kind);
    });
    on("layouts", (/** @type {{ slides: Shown[] }} */ told) => {
      take(told.slides);
      layouts = told.slides;
      for (const slide of layouts) drawn.set(slide.id, { slides: [slide], findings: [], error: "" });
      showAll();
    });
    on("done", (/** @type {{ took: number, at: number }} */ { took, at }) => {
      one(".saved").textContent =
        `seen ${new Date(at).toLocaleTimeString("en-GB")}, drawn in ${(took / 1000).toFixed(1)} s`;
      const used = new Set([...drawn.values()].flatMap(({ slides }) => slides.map(({ picture }) => picture)));
      for (const name of pictures.keys()) if (!used.has(name)) pictures.delete(name);
      root.dataset.pictures = String(used.size);
      root.dataset.round = String(Number(root.dataset.round ?? "0") + 1);
    });
    on("fault", (/** @type {{ error: string, errorPlace: Place | null }} */ { error, errorPlace }) =>
      showError(error, errorPlace),
    );
    events.addEventListener("error", () => one(".saved").replaceChildren(make("b", "not connected")));
  };

  one(".stresses").addEventListener("change", (event) =>
    look("stress", /** @type {HTMLSelectElement} */ (event.target).value),
  );
  one(".find").addEventListener("input", showAll);
  const next = (/** @type {string} */ selector) => {
    const buttons = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`${selector} button`))];
    const at = buttons.findIndex((button) => button.getAttribute("aria-pressed") === "true");
    buttons[(at + 1) % buttons.length]?.click();
  };
  const KEYS = /** @type {Record<string, () => void>} */ ({
    ArrowRight: () => step(1),
    ArrowDown: () => step(1),
    ArrowLeft: () => step(-1),
    ArrowUp: () => step(-1),
    Enter: () => document.body.classList.toggle("big"),
    Escape: () => document.body.classList.remove("big"),
    c: () => void copy(pack?.kinds.find(({ kind }) => kind === current)?.sample ?? ""),
    p: () => next(".pages"),
    r: () => next(".profiles"),
    d: () => root.classList.toggle("dark"),
    "/": () => one(".find").focus(),
  });
  addEventListener("keydown", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || target.matches("input, select")) return;
    if (event.key === "Enter" && target.matches("button")) return;
    const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  listen();
}
