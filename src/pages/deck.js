// The script of the file that `--format html` writes: one slide at a time, by keyboard, by mouse or by finger. Without it the
// page shows all slides below each other. It asks nothing of a network and keeps nothing.
{
  const root = document.documentElement;
  const one = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  const slides = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("main > section")]);
  const passedOver = (/** @type {number} */ at) => slides[at]?.dataset.hidden !== undefined;
  const status = one(".status");
  const place = one(".place");
  const name = one(".name");
  const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("dialog"));
  const field = /** @type {HTMLInputElement} */ (document.querySelector("dialog input"));
  const results = one("dialog ul");
  const numbers = slides.map((_, at) => slides.slice(0, at + 1).filter((__, before) => !passedOver(before)).length);
  let current = Math.max(
    0,
    slides.findIndex((_, at) => !passedOver(at)),
  );
  let typed = "";
  /** How many of the slide's clicks have come: what has a later number is not seen yet. */
  let clicks = 0;
  const stepsOf = (/** @type {HTMLElement | undefined} */ slide) =>
    /** @type {HTMLElement[]} */ ([...(slide?.querySelectorAll("[data-step]") ?? [])]);
  const lastClick = (/** @type {HTMLElement | undefined} */ slide) =>
    stepsOf(slide).reduce((most, { dataset }) => Math.max(most, Number(dataset.step)), 0);
  const reveal = (/** @type {number} */ count) => {
    clicks = count;
    for (const node of stepsOf(slides[current])) node.classList.toggle("later", Number(node.dataset.step) > clicks);
  };

  const films = (/** @type {HTMLElement | undefined} */ slide) =>
    /** @type {HTMLVideoElement[]} */ ([...(slide?.querySelectorAll("video") ?? [])]);
  /** The first film or sound of the slide plays, or what plays there pauses. */
  const play = () => {
    const all = films(slides[current]).filter((film) => film.closest(".later") === null);
    const playing = all.filter(({ paused }) => !paused);
    for (const film of playing) film.pause();
    if (playing.length === 0) void all[0]?.play().catch(() => undefined);
  };

  const show = (/** @type {number} */ at, remember = true, count = 0) => {
    const slide = slides[at];
    if (slide === undefined) return;
    if (at !== current) for (const film of films(slides[current])) film.pause();
    current = at;
    reveal(count);
    for (const each of slides) {
      each.hidden = each !== slide;
      each.classList.toggle("shown", each === slide);
    }
    const title = slide.dataset.title ?? "";
    place.textContent = slide.dataset.place ?? "";
    name.textContent = title;
    status.textContent = `${slide.getAttribute("aria-label")}${title === "" ? "" : `: ${title}`}`;
    root.classList.remove("blanked");
    if (remember && slide.id !== "" && decodeURIComponent(location.hash.slice(1)) !== slide.id)
      history.replaceState(null, "", `#${encodeURIComponent(slide.id)}`);
  };

  /** To what the next click shows, else to the next slide that a show does not pass over; back to all of the one before. */
  const step = (/** @type {1 | -1} */ by) => {
    const next = clicks + by;
    if (next >= 0 && next <= lastClick(slides[current])) {
      reveal(next);
      const shown = stepsOf(slides[current]).filter(({ dataset }) => Number(dataset.step) === next);
      if (by === 1) status.textContent = shown.map((node) => node.textContent).join(" ");
      return;
    }
    for (let at = current + by; at >= 0 && at < slides.length; at += by)
      if (!passedOver(at)) return show(at, true, by === 1 ? 0 : lastClick(slides[at]));
  };
  const edge = (/** @type {1 | -1} */ by) => {
    const order = by === 1 ? [...slides.keys()] : [...slides.keys()].reverse();
    show(order.find((at) => !passedOver(at)) ?? 0);
  };

  const overview = (/** @type {boolean} */ on) => {
    root.classList.toggle("grid", on);
    one(".overview").setAttribute("aria-pressed", String(on));
    for (const slide of slides) slide.hidden = !on && slide !== slides[current];
    if (!on) return show(current);
    const button = slides[current]?.querySelector("button");
    button?.focus();
    button?.scrollIntoView({ block: "center" });
  };
  /** Tiles stand in rows: the one above or below has the same left edge. */
  const inGrid = (/** @type {string} */ key) => {
    const buttons = slides.map((slide) => slide.querySelector("button"));
    const at = buttons.findIndex((button) => button !== null && button === document.activeElement);
    const own = buttons[Math.max(0, at)]?.getBoundingClientRect();
    if (own === undefined) return;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (by !== undefined) return buttons[at + by]?.focus();
    const others = buttons.filter((button) => {
      const box = button?.getBoundingClientRect();
      return (
        box !== undefined &&
        Math.abs(box.left - own.left) < 4 &&
        (key === "ArrowDown" ? box.top > own.top + 4 : box.top < own.top - 4)
      );
    });
    (key === "ArrowDown" ? others[0] : others.at(-1))?.focus();
  };

  const plain = (/** @type {string} */ text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();
  /** @type {{ text: string, found: string }[] | null} */
  let index = null;
  const wordsOf = () =>
    slides.map((slide) => {
      const lines = [...slide.querySelectorAll("text")].map((line) => line.textContent ?? "");
      const said = [...slide.querySelectorAll("[role=img]")].map((figure) => figure.getAttribute("aria-label") ?? "");
      const text = [...lines, ...said].join(" ").replace(/\s+/g, " ");
      return { text, found: plain(text) };
    });
  const search = () => {
    index ??= wordsOf();
    const words = plain(field.value)
      .split(/\s+/)
      .filter((word) => word !== "");
    const found =
      words.length === 0
        ? []
        : [...index.entries()].filter(([, { found }]) => words.every((word) => found.includes(word)));
    results.replaceChildren(
      ...found.map(([at, { text, found: plainText }]) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = `${slides[at]?.dataset.place} ${slides[at]?.dataset.title}`;
        const from = Math.max(0, plainText.indexOf(words[0] ?? "") - 40);
        const around = document.createElement("small");
        around.textContent = `… ${text.slice(from, from + 110)} …`;
        button.append(around);
        button.addEventListener("click", () => {
          dialog.close();
          root.classList.remove("grid");
          show(at);
        });
        const item = document.createElement("li");
        item.append(button);
        return item;
      }),
    );
    if (words.length > 0 && found.length === 0) {
      const item = document.createElement("li");
      item.textContent = results.dataset.nothing ?? "";
      results.append(item);
    }
  };
  const openSearch = () => {
    dialog.showModal();
    field.select();
  };
  const fullScreen = () => {
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    else void root.requestFullscreen?.().catch(() => undefined);
  };

  /** Presenters' remotes send Page Up and Down, `.` or `b`, and F5 as they start: it would reload the page. */
  const KEYS = /** @type {Record<string, () => void>} */ ({
    ArrowRight: () => step(1),
    ArrowDown: () => step(1),
    PageDown: () => step(1),
    " ": () => step(1),
    n: () => step(1),
    ArrowLeft: () => step(-1),
    ArrowUp: () => step(-1),
    PageUp: () => step(-1),
    Backspace: () => step(-1),
    p: () => step(-1),
    Home: () => edge(1),
    End: () => edge(-1),
    g: () => overview(!root.classList.contains("grid")),
    o: () => overview(!root.classList.contains("grid")),
    "/": openSearch,
    f: fullScreen,
    k: play,
    F5: () => undefined,
    b: () => root.classList.toggle("blanked"),
    ".": () => root.classList.toggle("blanked"),
    Enter: () => {
      if (typed !== "") show(slides.findIndex((_, at) => numbers[at] === Number(typed) && !passedOver(at)));
      else step(1);
    },
    Escape: () => (root.classList.contains("grid") ? overview(false) : root.classList.remove("blanked")),
  });
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    const target = event.target;
    const isControl = target instanceof Element && target.closest("a, button, input") !== null;
    const { key } = event;
    if (isControl && (key === "Enter" || key === " ")) return;
    if (target instanceof HTMLVideoElement && (key === "Enter" || key === " ")) {
      event.preventDefault();
      if (target.paused) void target.play().catch(() => undefined);
      else target.pause();
      return;
    }
    if (root.classList.contains("grid") && key.startsWith("Arrow")) {
      event.preventDefault();
      return inGrid(key);
    }
    const act = KEYS[key.length === 1 ? key.toLowerCase() : key];
    if (/^\d$/.test(key)) typed = (typed + key).slice(-5);
    if (act === undefined) return;
    event.preventDefault();
    act();
    typed = "";
  });

  let startX = 0;
  addEventListener("touchstart", (event) => (startX = event.touches[0]?.clientX ?? 0), { passive: true });
  addEventListener("touchend", (event) => {
    const by = (event.changedTouches[0]?.clientX ?? startX) - startX;
    if (Math.abs(by) > 60 && !root.classList.contains("grid") && !dialog.open) step(by < 0 ? 1 : -1);
  });
  one(".previous").addEventListener("click", () => step(-1));
  one(".next").addEventListener("click", () => step(1));
  one(".overview").addEventListener("click", () => overview(!root.classList.contains("grid")));
  one(".search").addEventListener("click", openSearch);
  one(".full").addEventListener("click", fullScreen);
  one("dialog .close").addEventListener("click", () => dialog.close());
  field.addEventListener("input", search);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") results.querySelector("button")?.click();
  });
  for (const [at, slide] of slides.entries())
    slide.querySelector("button")?.addEventListener("click", () => {
      current = at;
      overview(false);
    });
  const fromAddress = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const at = slides.findIndex((slide) => slide.id !== "" && slide.id === id);
    if (at !== -1) root.classList.remove("grid");
    show(at === -1 ? current : at, false);
  };
  addEventListener("hashchange", fromAddress);
  root.classList.add("live");
  fromAddress();
}
