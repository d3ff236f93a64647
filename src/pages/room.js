// The room's window: it shows what the presenter's window sends it, slide by slide, and holds nothing else. It says what it shows,
// and hands on the keys that reach it. It changes at once when it is told, not when a frame is drawn: covered windows draw none.
{
  const root = document.documentElement;
  const presenter = /** @type {Window | null} */ (window.opener);
  /** Of what is shown; the presenter's window sends all of it again where this is not its own. */
  let count = -1;
  let escaped = 0;
  let pointed = 0;
  const tell = (/** @type {object} */ more = {}) => {
    const full = document.fullscreenElement !== null || innerHeight >= screen.height;
    const hidden = document.visibilityState === "hidden";
    // A page from a disk has no origin that could be named here; nothing of the deck is in the message.
    presenter?.postMessage({ room: root.dataset.room, count, full, hidden, ...more }, "*");
  };
  const point = (/** @type {number} */ x, /** @type {number} */ y) => {
    const slide = document.querySelector("svg");
    if (slide === null) return;
    const dot = /** @type {HTMLElement} */ (
      document.querySelector(".dot") ?? document.body.appendChild(document.createElement("i"))
    );
    dot.className = "dot";
    // The picture stands in the middle, as large as it can be.
    const [box, page] = [slide.getBoundingClientRect(), slide.viewBox.baseVal];
    const scale = Math.min(box.width / page.width, box.height / page.height);
    dot.style.left = `${box.left + box.width / 2 + (x - 0.5) * page.width * scale}px`;
    dot.style.top = `${box.top + box.height / 2 + (y - 0.5) * page.height * scale}px`;
    clearTimeout(pointed);
    pointed = setTimeout(() => dot.remove(), 2000);
  };
  /** Where a browser lets no sound begin that nobody pressed for here, the film plays without. */
  const play = (/** @type {HTMLVideoElement | null} */ film) => {
    if (film === null) return;
    if (!film.paused) return film.pause();
    void film.play().catch(() => {
      film.muted = true;
      void film.play().catch(() => undefined);
    });
  };
  addEventListener("message", ({ source, data }) => {
    if (source === null || source !== presenter) return;
    if (data.body !== undefined) {
      count = data.count;
      document.body.replaceChildren(...new DOMParser().parseFromString(data.body, "text/html").body.childNodes);
    }
    for (const film of document.querySelectorAll("video[controls]")) film.removeAttribute("controls");
    if (data.play === true) play(document.querySelector("video"));
    if (data.dot !== undefined) point(data.dot[0], data.dot[1]);
    if (data.move !== undefined) {
      moveTo(data.move.left, data.move.top);
      resizeTo(data.move.width, data.move.height);
    }
    tell();
  });
  addEventListener("keydown", (event) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    event.preventDefault();
    if (key.toLowerCase() === "f") {
      if (document.fullscreenElement !== null) return void document.exitFullscreen();
      const host = /** @type {any} */ (navigator);
      // Else the Escape that a clicker sends leaves the full screen.
      const locked = () => host.keyboard?.lock?.(["Escape"])?.catch(() => undefined);
      return void root.requestFullscreen?.().then(locked, () => undefined);
    }
    if (key === "Escape") {
      if (Date.now() - escaped < 2000 && document.fullscreenElement !== null) void document.exitFullscreen();
      escaped = Date.now();
    }
    tell({ key, shiftKey });
  });
  // A link would lead the room out of the deck.
  addEventListener("click", (event) => {
    event.preventDefault();
    play(/** @type {Element} */ (event.target).closest("video"));
  });
  document.addEventListener("visibilitychange", () => tell());
  document.addEventListener("fullscreenchange", () => tell());
  tell();
}
