// The Room view: what a presenter looks at. The room looks at a window of its own, which this one opens and sends the slide on
// the screen (room.js): no notes, no other slide. What this page says of it is what it answered. Nothing is asked of a network.
{
  const root = document.documentElement;
  const one = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  const make = (/** @type {string} */ tag, /** @type {string} */ text = "", /** @type {string} */ name = "") => {
    const made = document.createElement(tag);
    if (text !== "") made.textContent = text;
    if (name !== "") made.className = name;
    return made;
  };
  /**
   * @typedef {{ words: string, minutes: number, isAsk: boolean, priority: number, slides: number[] }} Item
   * @typedef {{ words: string, raised: string, line: string, avoid: string, marks: string }} Question
   * @typedef {{ name: string, script: string, how: string }} Named
   * @typedef {{ says: { words: string, reason: string, minutes: number }[], names: Named[] }} Cue
   * @typedef {{ start: number | null, programme: Item[], ask: { slide: number, minutes: number } | null, slides: Record<string, Cue>,
   *   questions: Question[], shunned: { words: string, why: string }[], clocks: { city: string, zone: string }[] }} Cues
   */
  /** @type {Cues} */
  const cues = JSON.parse(one("#cues").textContent ?? "");
  /** @type {{ tag: string, words: Record<string, string>, priorities: string[] }} */
  const { tag, words: own, priorities } = JSON.parse(one("#words").textContent ?? "");
  /** What this page says by itself, with what stands in braces filled in. */
  const say = (/** @type {string} */ key, /** @type {Record<string, string | number>} */ values = {}) =>
    (own[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => `${values[name] ?? ""}`);
  const deck = one(".deck");
  const slides = /** @type {HTMLElement[]} */ ([...deck.querySelectorAll("section")]);
  const total = slides.filter(({ dataset }) => dataset.hidden === undefined).length;
  const numberOf = (/** @type {number} */ at) => slides[at]?.dataset.place ?? "";
  const titleOf = (/** @type {number} */ at) => slides[at]?.dataset.title ?? "";
  const markingOf = (/** @type {number} */ at) => slides[at]?.dataset.marking ?? "";
  /** What appears later than a click is not in the picture, so that nobody's window holds it; all of it where none is named. */
  const pictureOf = (
    /** @type {number} */ at,
    /** @type {number} */ clicks = Number.POSITIVE_INFINITY,
    /** Films play in the room alone. */ films = false,
  ) => {
    const svg = /** @type {SVGElement | undefined} */ (slides[at]?.querySelector("svg")?.cloneNode(true));
    for (const node of svg?.querySelectorAll("[data-step]") ?? [])
      if (Number(node.getAttribute("data-step")) > clicks) node.remove();
    if (!films) for (const node of svg?.querySelectorAll("foreignObject") ?? []) node.remove();
    return svg ?? make("p");
  };
  const clicksOf = (/** @type {number} */ at) =>
    [...(slides[at]?.querySelectorAll("svg [data-step]") ?? [])].reduce(
      (most, node) => Math.max(most, Number(node.getAttribute("data-step"))),
      0,
    );
  const first = Math.max(
    0,
    slides.findIndex(({ dataset }) => dataset.hidden === undefined),
  );

  // What is kept over a reload of this page, whole, at each change.
  const KEY = `briefdeck ${root.dataset.deck}`;
  const fresh = {
    /** Of what the room is to see: it rises with each change. */
    sent: 0,
    at: first,
    /** Clicks that have come on it. */
    clicks: 0,
    frozenClicks: 0,
    /** The slide that the room keeps while this window moves. */
    frozen: /** @type {number | null} */ (null),
    blank: false,
    /** Where the room was before a slide was called up for a question. */
    back: /** @type {number | null} */ (null),
    began: /** @type {number | null} */ (null),
    item: 0,
    itemBegan: 0,
    pausedAt: /** @type {number | null} */ (null),
    paused: 0,
    ends: /** @type {number[]} */ ([]),
    since: Date.now(),
    asked: false,
    size: 2,
    /** There is a window of the room. */
    open: false,
    window: `room-${Math.random().toString(36).slice(2)}`,
    shown: /** @type {{ time: number, what: string }[]} */ ([]),
  };
  const restored = () => {
    try {
      return { ...fresh, ...JSON.parse(sessionStorage.getItem(KEY) ?? "{}") };
    } catch {
      return fresh;
    }
  };
  /** @type {typeof fresh} */
  const state = restored();
  if (slides[state.at] === undefined) [state.at, state.clicks] = [first, 0];
  /** Of the slide that the room sees. */
  const clicksSeen = () => (state.frozen === null ? state.clicks : state.frozenClicks);
  const keep = () => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(state));
    } catch {
      // A browser that keeps nothing: a reload starts anew.
    }
  };

  // The window of the room.
  /** @type {Window | null} */
  let room = null;
  /** What it said last, and when. */
  let heard = { count: -1, full: false, hidden: false, time: 0 };
  const isOpen = () => room !== null && !room.closed;
  /** Its page, made here, so that it needs no server and is this file's own. */
  const roomPage = () => {
    const escaped = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const [style, script] = [one("#faces").textContent, one("#room").textContent];
    const title = escaped(root.dataset.title ?? "");
    const html = `<!doctype html><html lang="${escaped(root.lang)}" data-room="${escaped(state.window)}"><meta charset="utf-8"><title>${title}</title><style>${style}</style><body><script>${script}<${"/"}script></html>`;
    return URL.createObjectURL(new Blob([html], { type: "text/html" }));
  };
  const bodyOfRoom = () => {
    const main = make("main");
    if (state.blank) {
      main.className = "blank";
      main.append(make("p", markingNow()), make("p", markingNow()));
    } else {
      main.className = arriving;
      main.append(pictureOf(state.frozen ?? state.at, clicksSeen(), true));
    }
    return main.outerHTML;
  };
  const send = () => room?.postMessage({ body: bodyOfRoom(), count: state.sent }, "*");
  /** What the room is to see, in short; each change has a number, by which it says what it has. */
  let sight = "";
  /** How the slide comes that the room is to see; "" for another click of the one that it sees. */
  let arriving = "";
  let stood = -1;
  const paint = () => {
    const wanted = `${state.blank} ${state.frozen ?? state.at} ${clicksSeen()}`;
    if (wanted === sight) return;
    sight = wanted;
    const seen = state.frozen ?? state.at;
    arriving = seen === stood ? "" : (slides[seen]?.dataset.transition ?? "");
    stood = seen;
    state.sent += 1;
    if (!isOpen()) return;
    note(state.blank ? say("ground") : said(state.frozen ?? state.at));
    if (heard.count !== -1) send();
  };
  addEventListener("message", ({ source, data }) => {
    // Another page in the room's window does not know its name.
    if (room === null || source !== room || data?.room !== state.window) return;
    const isBehind = data.count !== state.sent;
    heard = { count: data.count, full: data.full, hidden: data.hidden, time: Date.now() };
    if (data.key !== undefined) onKey(data.key, data.shiftKey === true, null);
    else if (isBehind) send();
    tell();
  });
  /** Asks it whether it is there: a page that was reloaded may not have come back, and then gets a new one. */
  const ask = () => {
    if (room === null || room.closed) return;
    if (Date.now() - heard.time < 2500) return room.postMessage({}, "*");
    heard = { ...heard, count: -1, time: Date.now() };
    room.location.replace(roomPage());
  };
  const labelOf = (/** @type {number} */ at) => slides[at]?.getAttribute("aria-label") ?? "";
  const said = (/** @type {number} */ at) => `${labelOf(at)}: ${titleOf(at)}`;
  const note = (/** @type {string} */ what) => {
    if (state.shown.at(-1)?.what !== what) state.shown.push({ time: Date.now(), what });
    if (!state.blank && (state.frozen ?? state.at) === cues.ask?.slide) state.asked = true;
  };
  const markingNow = () => markingOf(state.frozen ?? state.at);

  const openRoom = (/** @type {string} */ place = "width=1280,height=720") => {
    if (isOpen()) return room?.focus();
    heard = { count: -1, full: false, hidden: false, time: Date.now() };
    room = open(roomPage(), state.window, `popup,${place}`);
    state.open = isOpen();
    if (!state.open) flash(say("blocked"));
    else note(state.blank ? say("ground") : said(state.frozen ?? state.at));
    render();
    void stayAwake();
  };
  /** The window that this page opened before it was reloaded. Its page went with that one, and is made anew. */
  const findRoom = () => {
    if (!state.open) return;
    heard = { count: -1, full: false, hidden: false, time: Date.now() };
    room = open("", state.window);
    room?.location.replace(roomPage());
  };
  /** To another screen, where the browser knows of one and may say where it is. */
  const toScreen = async () => {
    /** @type {{ getScreenDetails?: () => Promise<{ screens: { availLeft: number, availTop: number, availWidth: number, availHeight: number }[], currentScreen: unknown }> }} */
    const host = /** @type {any} */ (window);
    const details = await host.getScreenDetails?.().catch(() => undefined);
    const other = details?.screens.find((screen) => screen !== details.currentScreen);
    if (other === undefined) {
      if (!isOpen()) openRoom();
      return flash(say("noScreen"));
    }
    const { availLeft: left, availTop: top, availWidth: width, availHeight: height } = other;
    if (isOpen()) room?.postMessage({ move: { left, top, width, height } }, "*");
    else openRoom(`left=${left},top=${top},width=${width},height=${height}`);
    room?.focus();
    flash(say("otherScreen"));
  };
  const stayAwake = async () => {
    if (document.visibilityState === "visible" && isOpen())
      await navigator.wakeLock?.request("screen").catch(() => undefined);
  };
  document.addEventListener("visibilitychange", () => void stayAwake());

  // Moving.
  const goTo = (/** @type {number} */ at, clicks = 0) => {
    if (slides[at] === undefined) return;
    if (at !== state.at) state.since = Date.now();
    state.at = at;
    state.clicks = clicks;
    const later = cues.programme.findIndex((item, index) => index > state.item && item.slides.includes(at));
    if (later !== -1) toItem(later);
    render();
  };
  const step = (/** @type {1 | -1} */ by) => {
    if (by === 1 && state.began === null && isOpen()) begin();
    const clicks = state.clicks + by;
    if (clicks >= 0 && clicks <= clicksOf(state.at)) return goTo(state.at, clicks);
    let at = state.at + by;
    while (slides[at]?.dataset.hidden !== undefined) at += by;
    state.back = null;
    goTo(at, by === 1 ? 0 : clicksOf(at));
  };
  const callUp = (/** @type {number} */ at) => {
    if (at !== state.at) state.back ??= state.at;
    state.frozen = null;
    goTo(at);
  };
  const goBack = () => {
    if (state.back === null) return step(-1);
    const at = state.back;
    state.back = null;
    goTo(at, clicksOf(at));
  };
  const freeze = () => {
    state.frozen = state.frozen === null ? state.at : null;
    state.frozenClicks = state.clicks;
    render();
  };
  const blank = () => {
    state.blank = !state.blank;
    render();
  };

  // Time.
  const MINUTE = 60_000;
  const begin = () => {
    state.began = Date.now();
    state.asked = false;
    state.item = 0;
    state.ends = [];
    startItem();
  };
  const start = () => {
    begin();
    render();
  };
  const startItem = () => {
    state.itemBegan = Date.now();
    state.paused = 0;
    state.pausedAt = null;
  };
  const toItem = (/** @type {number} */ index) => {
    if (cues.programme[index] === undefined) return;
    if (state.began === null) begin();
    for (let at = state.item; at < index; at++) state.ends[at] = Date.now();
    state.item = index;
    startItem();
    render();
  };
  /** A question: the item's own clock stands, the one on the wall does not. */
  const pause = () => {
    if (state.pausedAt === null) state.pausedAt = Date.now();
    else {
      state.paused += Date.now() - state.pausedAt;
      state.pausedAt = null;
    }
    render();
  };
  const plannedStart = () => {
    const began = state.began ?? Date.now();
    if (cues.start === null) return began;
    const planned = new Date(began).setHours(Math.floor(cues.start / 60), cues.start % 60, 0, 0);
    // Hours away from it somebody rehearses.
    return Math.abs(planned - began) < 120 * MINUTE ? planned : began;
  };
  const startOf = (/** @type {number} */ index) =>
    plannedStart() + cues.programme.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0) * MINUTE;
  const clock = (/** @type {number} */ time) =>
    new Date(time).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  /** With the digits that the slides have. */
  const day = (/** @type {number} */ time, /** @type {Intl.DateTimeFormatOptions} */ more = {}) =>
    new Intl.DateTimeFormat(`${tag === "en" ? "en-GB" : tag}-u-nu-latn-ca-gregory`, {
      day: "numeric",
      month: "long",
      ...more,
    }).format(time);
  const inMinutes = (/** @type {number} */ time) => Math.round(time / MINUTE);
  const priorityOf = (/** @type {number} */ rank) => priorities[rank - 1] ?? "";

  const paceOf = (/** @type {number} */ now) => {
    const { ask, programme } = cues;
    const asks = programme.findIndex(({ isAsk }) => isAsk);
    const due = ask === null || asks === -1 ? null : startOf(asks + 1) - ask.minutes * MINUTE;
    const late = inMinutes(Math.max(state.itemBegan - startOf(state.item), now - startOf(state.item + 1)));
    const words = late > 0 ? say("behind", { n: late }) : late < 0 ? say("ahead", { n: -late }) : say("onTime");
    const isOpenAsk = ask !== null && !state.asked;
    const overdue = isOpenAsk && due !== null && now > due;
    const number = ask === null ? "" : numberOf(ask.slide);
    const told = overdue
      ? say("overdue", { n: number })
      : !isOpenAsk
        ? ""
        : due === null
          ? say("ask", { n: number })
          : say("due", { n: number, time: clock(due) });
    /** @type {Item[]} */
    const left = [];
    const won = () => left.reduce((sum, { minutes }) => sum + minutes, 0);
    for (const priority of [1, 2])
      for (const item of programme.slice(state.item + 1))
        if (item.priority === priority && !item.isAsk && won() < late) left.push(item);
    const items = left.map(({ words: name, priority }) => `“${name}” (${priorityOf(priority)})`).join(", ");
    const rest = late - won();
    const mend = items === "" ? "" : rest > 0 ? say("leaveMore", { items, n: rest }) : say("leaveOut", { items });
    return { text: [words, told].filter((part) => part !== "").join("; "), mend, isLate: overdue, isBehind: late > 0 };
  };

  // What this window shows.
  const rendered = { at: -1, clicks: -1, next: "", size: -1 };
  const nextOf = (/** @type {number} */ from) =>
    slides.findIndex(({ dataset }, at) => at > from && dataset.hidden === undefined);
  const render = () => {
    keep();
    paint();
    tell();
    const clicks = clicksOf(state.at);
    if (rendered.at !== state.at || rendered.clicks !== state.clicks) {
      one(".slide").replaceChildren(pictureOf(state.at, state.clicks));
      one(".said").textContent =
        clicks === 0 ? said(state.at) : say("step", { place: said(state.at), n: state.clicks, total: clicks });
      if (rendered.at !== state.at) renderNotes();
      [rendered.at, rendered.clicks] = [state.at, state.clicks];
    }
    const isStep = state.clicks < clicks;
    const next = isStep ? state.at : nextOf(state.at);
    const shown = `${next} ${isStep ? state.clicks + 1 : 0}`;
    if (rendered.next !== shown) {
      rendered.next = shown;
      one(".next h2").textContent = isStep
        ? say("nextStep", { n: state.clicks + 1, total: clicks })
        : next === -1
          ? say("last")
          : say("nextIs", { title: titleOf(next) });
      one(".next div").replaceChildren(...(next === -1 ? [] : [pictureOf(next, isStep ? state.clicks + 1 : 0)]));
    }
    if (rendered.size !== state.size) {
      rendered.size = state.size;
      root.style.setProperty("--notes", `${[0.8, 0.9, 1, 1.25, 1.6][state.size] ?? 1}`);
    }
    tick();
  };
  const renderNotes = () => {
    const cue = cues.slides[state.at];
    const parts = [];
    for (const { words, reason, minutes } of cue?.says ?? []) {
      const head = make("h2", say("say"));
      if (minutes > 0) head.append(make("span", say("minutes", { n: minutes })));
      parts.push(head, make("p", words, "say"));
      if (reason !== "") parts.push(make("p", reason, "reason"));
    }
    const notes = slides[state.at]?.nextElementSibling;
    if (notes instanceof HTMLElement && notes.classList.contains("notes"))
      parts.push(
        make("h2", say(parts.length === 0 ? "notesHead" : "background")),
        .../** @type {HTMLElement} */ (notes.cloneNode(true)).children,
      );
    if (cue !== undefined && cue.names.length > 0) {
      const list = make("dl");
      for (const { name, script, how } of cue.names)
        list.append(make("dt", [name, script].join(" ").trim()), make("dd", how));
      parts.push(make("h2", say("names")), list);
    }
    if (parts.length === 0)
      parts.push(make("p", say(root.dataset.notes === "" ? "noNotesInRelease" : "noNotes"), "reason"));
    one(".talk").replaceChildren(...parts);
    one(".talk").scrollTop = 0;
  };

  /** The strip: what the room's window holds, as it says itself. */
  const tell = () => {
    const opened = isOpen();
    if (state.open && !opened) {
      state.open = false;
      keep();
    }
    const covered = heard.hidden;
    const kind = !opened
      ? "none"
      : state.blank
        ? "blank"
        : state.frozen !== null
          ? "frozen"
          : covered
            ? "covered"
            : "live";
    const seen = state.frozen ?? state.at;
    const put = (/** @type {string} */ selector, /** @type {string} */ words) => {
      const found = one(selector);
      if (found.textContent !== words) found.textContent = words;
    };
    root.dataset.state = kind;
    put(".state", say(kind === "none" ? "noWindow" : kind));
    put(".sees-head", say(kind === "frozen" ? "stillSees" : kind === "covered" ? "roomWindow" : "sees"));
    const clicks = clicksOf(seen);
    const stands = labelOf(seen);
    const place = clicks === 0 ? stands : say("step", { place: stands, n: clicksSeen(), total: clicks });
    put(
      ".sees",
      kind === "none"
        ? say("nothingShown")
        : kind === "blank"
          ? say("ground")
          : kind === "covered"
            ? say("behindOther")
            : kind === "frozen" && seen !== state.at
              ? say("youAreOn", { place, n: numberOf(state.at) })
              : place,
    );
    put(".marking", markingNow() || say("none"));
    const isFull = heard.full;
    put(
      ".screen-head",
      say(kind === "live" ? "screen" : kind === "none" ? "toBegin" : kind === "covered" ? "toMend" : "toGoLive"),
    );
    put(
      ".screen",
      kind === "none"
        ? say("opens")
        : kind === "blank"
          ? say("blankKeys")
          : kind === "frozen"
            ? say("frozenKeys", { n: numberOf(seen) })
            : kind === "covered"
              ? say("front")
              : isFull
                ? say("fullScreen")
                : say("inWindow"),
    );
  };

  const tick = () => {
    const now = Date.now();
    const put = (/** @type {string} */ selector, /** @type {string} */ words) => {
      const found = one(selector);
      if (found.textContent !== words) found.textContent = words;
    };
    put(".clock", clock(now));
    const capitals = cues.clocks.map(({ city, zone }) => {
      try {
        const [there, here] = [day(now, { timeZone: zone }), day(now)];
        const time = new Date(now).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone });
        return `${city} ${time}${there === here ? "" : `, ${there}`}`;
      } catch {
        return "";
      }
    });
    put(".capitals", capitals.filter((words) => words !== "").join("\n"));
    const spent = Math.floor((now - state.since) / 1000);
    const planned = (cues.slides[state.at]?.says ?? []).reduce((sum, { minutes }) => sum + minutes, 0);
    const seconds = (/** @type {number} */ all) =>
      `${Math.floor(all / 60)}:${String(Math.floor(all % 60)).padStart(2, "0")}`;
    const time = seconds(spent);
    put(".spent", planned > 0 ? say("spentOf", { time, planned: seconds(planned * 60) }) : say("spent", { time }));
    const hasTime = cues.programme.some(({ minutes }) => minutes > 0);
    if (state.began === null) {
      put(".pace", say(hasTime ? "programmeStands" : "clockStands"));
      put(".mend", "");
      one(".pace").className = "pace";
    } else if (hasTime) {
      const { text, mend, isLate, isBehind } = paceOf(now);
      put(".pace", text);
      put(".mend", mend);
      one(".pace").className = `pace${isLate ? " overdue" : isBehind ? " behind" : ""}`;
    } else put(".pace", say("since", { time: seconds((now - state.began) / 1000) }));
    renderProgramme(now);
  };
  const renderProgramme = (/** @type {number} */ now) => {
    const rows = cues.programme.map((item, index) => {
      const isNow = state.began !== null && index === state.item;
      const isDone = state.began !== null && index < state.item;
      const end = state.ends[index];
      const stood = state.paused + (state.pausedAt === null ? 0 : now - state.pausedAt);
      const left = Math.ceil(item.minutes - (now - state.itemBegan - stood) / MINUTE);
      const begins =
        cues.start === null && state.began === null
          ? `+${inMinutes(startOf(index) - startOf(0))}`
          : clock(startOf(index));
      const rest = left >= 0 ? say("left", { n: left }) : say("over", { n: -left });
      const told = isNow
        ? state.pausedAt === null
          ? rest
          : say("paused", { told: rest })
        : isDone
          ? say("done", { time: end === undefined ? "" : clock(end) }).trim()
          : [item.minutes > 0 ? say("minutes", { n: item.minutes }) : "", priorityOf(item.priority)]
              .filter((part) => part !== "")
              .join(", ");
      return {
        begins,
        words: item.words,
        told,
        name: `${isNow ? "now" : isDone ? "done" : ""}${item.isAsk ? " the-ask" : ""}`,
      };
    });
    const text = JSON.stringify(rows);
    const list = one(".run tbody");
    if (list.dataset.shown === text) return;
    list.dataset.shown = text;
    one(".run").hidden = rows.length === 0;
    list.replaceChildren(
      ...rows.map(({ begins, words, told, name }) => {
        const row = make("tr", "", name.trim());
        const item = make("td", words);
        if (name.includes("the-ask")) item.append(make("b", ` ${say("theAsk")}`));
        row.append(make("td", begins), item, make("td", told));
        return row;
      }),
    );
    const row = /** @type {HTMLElement | null} */ (list.querySelector(".now"));
    if (row !== null) one(".run").scrollTop = row.offsetTop - row.offsetHeight;
  };

  // What is typed, and short messages.
  let typed = "";
  let flashed = 0;
  const pending = one(".pending");
  const flash = (/** @type {string} */ words) => {
    pending.textContent = words;
    clearTimeout(flashed);
    flashed = setTimeout(() => {
      if (typed === "") pending.textContent = "";
    }, 8000);
  };
  const type = (/** @type {string} */ digits) => {
    typed = digits;
    const at = slides.findIndex(({ dataset }) => dataset.place === typed && dataset.hidden === undefined);
    pending.textContent = typed === "" ? "" : `${typed} Enter: ${at === -1 ? say("noSuch") : titleOf(at)}`;
  };
  const enter = () => {
    if (typed === "") return step(1);
    const at = slides.findIndex(({ dataset }) => dataset.place === typed && dataset.hidden === undefined);
    type("");
    if (at !== -1) callUp(at);
  };

  // Panels, in this window alone.
  const grid = one(".grid");
  const search = one(".search");
  const help = /** @type {HTMLDialogElement} */ (document.querySelector("dialog"));
  const field = /** @type {HTMLInputElement} */ (document.querySelector(".search input"));
  const closePanels = () => {
    const was = !grid.hidden || !search.hidden || help.open;
    // A field that is hidden may keep the keys for a moment.
    field.blur();
    grid.hidden = true;
    search.hidden = true;
    if (help.open) help.close();
    return was;
  };
  const openGrid = () => {
    const was = !grid.hidden;
    closePanels();
    if (was) return;
    if (grid.childElementCount === 0)
      grid.append(
        ...slides.map((_, at) => {
          const button = make("button");
          button.setAttribute("type", "button");
          // Links of a slide are none in a button, whose name is what stands below the picture.
          const picture = pictureOf(at);
          picture.setAttribute("inert", "");
          picture.setAttribute("aria-hidden", "true");
          button.append(picture, make("span", `${numberOf(at)} ${titleOf(at)}`));
          button.addEventListener("click", () => {
            closePanels();
            callUp(at);
          });
          return button;
        }),
      );
    grid.hidden = false;
    /** @type {HTMLElement | undefined} */ (grid.children[state.at])?.focus();
  };
  const inGrid = (/** @type {string} */ key) => {
    const tiles = /** @type {HTMLElement[]} */ ([...grid.children]);
    const at = Math.max(0, tiles.indexOf(/** @type {HTMLElement} */ (document.activeElement)));
    const across = tiles.filter(({ offsetTop }) => offsetTop === tiles[0]?.offsetTop).length;
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: across, ArrowUp: -across }[key] ?? 0;
    tiles[at + by]?.focus();
  };

  const plain = (/** @type {string} */ text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();
  /** @typedef {{ group: string, words: string, below: string, found: string, slide: number | null, card: () => HTMLElement[] }} Entry */
  /** @type {Entry[] | null} */
  let entries = null;
  const entriesOf = () => {
    /** @type {Entry[]} */
    const all = [];
    const add = (/** @type {Omit<Entry, "found">} */ entry, /** @type {string} */ text) =>
      all.push({ ...entry, found: plain(text.replace(/\s+/g, " ")) });
    const only = say("enterNothing");
    const card = (/** @type {(readonly [string, string, string])[]} */ lines) =>
      lines
        .filter(([, words]) => words !== "")
        .map(([name, words, label]) => {
          const line = make("p", "", name);
          if (label !== "") line.append(make("b", label));
          line.append(words);
          return line;
        });
    for (const { words, raised, line, avoid, marks } of cues.questions)
      add(
        {
          group: say("ifRaised"),
          words,
          below: [raised, say("forYou")].filter((part) => part !== "").join("; "),
          slide: null,
          card: () =>
            card([
              ["asked", words, ""],
              ["line", line, ""],
              ["avoid", avoid, say("avoid")],
              ["fine", marks, say("marks")],
              ["fine", only, say("toRoom")],
            ]),
        },
        [words, line, avoid].join(" "),
      );
    for (const [at, slide] of slides.entries()) {
      const lines = [...slide.querySelectorAll("text")].map((line) => line.textContent ?? "");
      const alts = [...slide.querySelectorAll("[role=img]")].map((figure) => figure.getAttribute("aria-label") ?? "");
      add(
        {
          group: say("roomSlides"),
          words: `${numberOf(at)} ${titleOf(at)}`,
          below: markingOf(at),
          slide: at,
          card: () => [
            make("p", said(at), "asked"),
            /** @type {any} */ (pictureOf(at)),
            ...card([["fine", say("enterShows"), say("toRoom")]]),
          ],
        },
        [titleOf(at), ...lines, ...alts].join(" "),
      );
    }
    for (const { words, why } of cues.shunned)
      add(
        {
          group: say("doNotRaise"),
          words,
          below: why,
          slide: null,
          card: () =>
            card([
              ["line", words, ""],
              ["avoid", why || say("notRaise"), say("why")],
              ["fine", only, say("toRoom")],
            ]),
        },
        `${words} ${why}`,
      );
    const names = new Map(Object.values(cues.slides).flatMap((cue) => cue.names.map((name) => [name.name, name])));
    for (const { name, script, how } of names.values())
      add(
        {
          group: say("names"),
          words: name,
          below: how,
          slide: null,
          card: () =>
            card([
              ["asked", [name, script].join(" ").trim(), ""],
              ["line", how, ""],
              ["fine", only, say("toRoom")],
            ]),
        },
        `${name} ${script} ${how}`,
      );
    return all;
  };
  /** @type {Entry[]} */
  let found = [];
  let chosen = 0;
  const marked = (/** @type {string} */ words, /** @type {string} */ sought) => {
    const made = make("span");
    const at = plain(words).length === words.length && sought !== "" ? plain(words).indexOf(sought) : -1;
    if (at === -1) made.textContent = words;
    else
      made.append(words.slice(0, at), make("u", words.slice(at, at + sought.length)), words.slice(at + sought.length));
    return made;
  };
  const lookUp = () => {
    entries ??= entriesOf();
    const words = plain(field.value)
      .split(/\s+/)
      .filter((word) => word !== "");
    const fits = entries.filter((entry) => words.every((word) => entry.found.includes(word)));
    const none = fits.length === 0;
    // With nothing typed, and with nothing found, the questions that will come.
    found = words.length === 0 || none ? entries.filter(({ group }) => group === say("ifRaised")) : fits;
    chosen = 0;
    one(".search .count").textContent =
      words.length === 0
        ? say("onlyHere")
        : none
          ? say("nothingOn", { words: field.value })
          : say("foundHere", { n: fits.length });
    let group = "";
    one(".search ul").replaceChildren(
      ...found.flatMap((entry, at) => {
        const item = make("li");
        item.id = `found-${at}`;
        item.setAttribute("role", "option");
        item.append(marked(entry.words, words[0] ?? ""), make("small", entry.below));
        item.addEventListener("click", () => {
          choose(at);
          take();
        });
        const head = make("li", entry.group, "group");
        head.setAttribute("role", "presentation");
        const isNew = entry.group !== group;
        group = entry.group;
        return isNew ? [head, item] : [item];
      }),
    );
    choose(0);
  };
  const choose = (/** @type {number} */ at) => {
    chosen = Math.max(0, Math.min(at, found.length - 1));
    for (const item of document.querySelectorAll(".search [role=option]"))
      item.setAttribute("aria-selected", String(item.id === `found-${chosen}`));
    const item = document.querySelector(`#found-${chosen}`);
    item?.scrollIntoView({ block: "nearest" });
    if (item === null) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", item.id);
    one(".search .card").replaceChildren(...(found[chosen]?.card() ?? []));
  };
  const take = () => {
    const entry = found[chosen];
    if (entry?.slide == null) return;
    closePanels();
    callUp(entry.slide);
  };
  const openSearch = () => {
    closePanels();
    window.focus();
    search.hidden = false;
    field.value = "";
    lookUp();
    field.focus();
  };
  const leaveSearch = () => {
    closePanels();
    goBack();
  };
  field.addEventListener("input", lookUp);
  field.addEventListener("keydown", (event) => {
    const act = /** @type {Record<string, () => void>} */ ({
      ArrowDown: () => choose(chosen + 1),
      ArrowUp: () => choose(chosen - 1),
      Enter: take,
      ...(field.value === "" ? { Backspace: leaveSearch } : {}),
    })[event.key];
    if (act === undefined || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });

  const saveList = () => {
    const head = `${root.dataset.title}\n${root.dataset.release}\n\n`;
    const today = day(Date.now(), { year: "numeric" });
    const lines = state.shown.map(({ time, what }) => `${new Date(time).toLocaleTimeString("en-GB")}  ${what}`);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(
      new Blob([`${head}${say("shown", { day: today })}\n${lines.join("\n")}\n`], { type: "text/plain" }),
    );
    link.download = "shown.txt";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const resize = (/** @type {number} */ by) => {
    state.size = Math.max(0, Math.min(4, state.size + by));
    render();
  };
  const leave = () => {
    if (closePanels() || typed !== "") return type("");
    if (state.frozen === null) return;
    [state.at, state.clicks] = [state.frozen, state.frozenClicks];
    state.frozen = null;
    render();
  };

  /** Presenters' remotes send Page Up and Down, `.` or `b`, and F5 or Escape as they start and end: none of it leaves the page. */
  const KEYS = /** @type {Record<string, () => void>} */ ({
    ArrowRight: () => step(1),
    ArrowDown: () => step(1),
    PageDown: () => step(1),
    n: () => step(1),
    ArrowLeft: () => step(-1),
    ArrowUp: () => step(-1),
    PageUp: () => step(-1),
    Backspace: () => (typed === "" ? goBack() : type(typed.slice(0, -1))),
    Home: () => type(numberOf(first)),
    End: () => type(`${total}`),
    Enter: enter,
    Escape: leave,
    F5: () => {
      if (!isOpen()) openRoom();
    },
    a: () => openRoom(),
    s: () => void toScreen(),
    f: () => flash(say("fillsItself")),
    z: freeze,
    b: blank,
    ".": blank,
    w: blank,
    g: openGrid,
    "/": openSearch,
    t: start,
    i: () => toItem(state.item + 1),
    u: () => toItem(state.item - 1),
    p: pause,
    "+": () => resize(1),
    "=": () => resize(1),
    "-": () => resize(-1),
    d: () => root.classList.toggle("light"),
    k: () => room?.postMessage({ play: true }, "*"),
    l: saveList,
    "?": () => (help.open ? help.close() : help.showModal()),
  });
  /** @param target where it was pressed; null: in the room's window. @returns whether it was taken */
  const onKey = (/** @type {string} */ key, /** @type {boolean} */ shift, /** @type {Element | null} */ target) => {
    if (target instanceof HTMLInputElement && key !== "Escape" && key !== "F5") return false;
    const isControl = target !== null && target.closest("a, button") !== null;
    if (isControl && (key === "Enter" || key === " ")) return false;
    if (!grid.hidden && key.startsWith("Arrow")) {
      inGrid(key);
      return true;
    }
    if (help.open && key !== "?" && key !== "F5") return false;
    if (/^\d$/.test(key)) {
      type((typed + key).slice(-5));
      return true;
    }
    const act = key === " " ? () => step(shift ? -1 : 1) : KEYS[key.length === 1 ? key.toLowerCase() : key];
    if (act === undefined) return false;
    if (typed !== "" && !["Enter", "Backspace", "Home", "End", "Escape"].includes(key)) type("");
    act();
    return true;
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (onKey(event.key, event.shiftKey, /** @type {Element | null} */ (event.target))) event.preventDefault();
  });
  for (const button of document.querySelectorAll("[data-key]"))
    button.addEventListener("click", () => KEYS[/** @type {HTMLElement} */ (button).dataset.key ?? ""]?.());

  // A pointer in the room while the mouse is held down on the slide here.
  const point = (/** @type {PointerEvent} */ event) => {
    const slide = document.querySelector(".slide svg");
    if (event.buttons !== 1 || slide === null || !isOpen() || state.frozen !== null || state.blank) return;
    const { left, top, width, height } = slide.getBoundingClientRect();
    room?.postMessage({ dot: [(event.clientX - left) / width, (event.clientY - top) / height] }, "*");
  };
  one(".slide").addEventListener("pointerdown", point);
  one(".slide").addEventListener("pointermove", point);
  one(".slide").addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a");
    const id = link?.getAttribute("href") ?? "";
    if (!id.startsWith("#")) return;
    event.preventDefault();
    const at = slides.findIndex((slide) => slide.id === decodeURIComponent(id.slice(1)));
    if (at !== -1) callUp(at);
  });

  deck.hidden = true;
  for (const part of document.querySelectorAll("[data-live]")) part.removeAttribute("hidden");
  root.classList.add("live");
  findRoom();
  render();
  // The room's window may be closed, covered or reloaded by others.
  setInterval(() => {
    ask();
    tell();
    tick();
  }, 500);
}
