// Keeps a page of the preview as new as what was saved. The page was sent in
// one state of the site; the server tells of each newer one: if the page
// is another in it, it is loaded, keeping the place on the page; problems are laid over it.
"use strict";
(() => {
  const here = document.currentScript.dataset;
  const shown = { site: here.site, problems: here.problems, search: here.search };
  const kept = "congbo:" + location.pathname + location.search;
  const dismissed = "congbo:dismissed";

  // The browser may refuse to keep anything; a page then begins at its top.
  const store = {
    get(key) { try { return sessionStorage.getItem(key); } catch { return null; } },
    set(key, value) { try { sessionStorage.setItem(key, value); } catch { /* see above */ } },
    remove(key) { try { sessionStorage.removeItem(key); } catch { /* see above */ } },
  };

  // What a reader has opened is known by its id, else by its words and how
  // many have the same words before it: a page may have one more than before.
  const named = () => {
    const seen = {};
    return [...document.querySelectorAll("details")].map((d) => {
      const words = d.id || d.querySelector("summary")?.textContent.trim() || "";
      seen[words] = (seen[words] || 0) + 1;
      return [words + "#" + seen[words], d];
    });
  };

  const reload = () => {
    const focus = document.activeElement?.id || "";
    const details = Object.fromEntries(named().map(([name, d]) => [name, d.open]));
    store.set(kept, JSON.stringify({ x: scrollX, y: scrollY, details, focus }));
    location.reload();
  };

  const restore = () => {
    const text = store.get(kept);
    if (text === null) return;
    store.remove(kept);
    const was = JSON.parse(text);
    for (const [name, d] of named()) {
      if (name in was.details) d.open = was.details[name];
    }
    // "instant": a site's own smooth scrolling would show the way there.
    const go = () => scrollTo({ left: was.x, top: was.y, behavior: "instant" });
    history.scrollRestoration = "manual";
    go();
    if (was.focus) document.getElementById(was.focus)?.focus({ preventScroll: true });
    const settled = () => { go(); history.scrollRestoration = "auto"; };
    if (document.readyState === "complete") settled();
    else addEventListener("load", settled, { once: true });
  };

  const overlay = () => document.getElementById("congbo-overlay");

  // lay makes the overlay that stands in the page one that takes the keyboard.
  const lay = () => {
    const all = overlay();
    if (!all) return;
    const dialog = all.querySelector("dialog");
    const again = all.querySelector(".congbo-again");
    dialog.removeAttribute("open"); // close() would say that a reader has closed it
    const show = () => { again.hidden = true; dialog.showModal(); };
    again.addEventListener("click", show);
    dialog.addEventListener("close", () => {
      store.set(dismissed, all.dataset.key);
      again.hidden = false;
    });
    if (store.get(dismissed) === all.dataset.key) again.hidden = false;
    else show();
  };

  // site reloads the page if the new site has another one at its address.
  const site = async (key) => {
    shown.site = key;
    const answer = await fetch(location.pathname + location.search, { method: "HEAD" }).catch(() => null);
    if (shown.site === key && answer?.headers.get("ETag") !== here.page) reload();
  };

  const problems = async (key) => {
    shown.problems = key;
    let text = "";
    if (key) {
      const answer = await fetch("/_congbo/problems");
      text = answer.ok ? await answer.text() : "";
    }
    if (shown.problems !== key) return; // they are others by now
    overlay()?.remove();
    if (text) {
      document.body.insertAdjacentHTML("beforeend", text);
      lay();
    } else if (!key) {
      store.remove(dismissed);
    }
  };

  // Whether the page has asked for the search index, which another now replaces.
  const searched = () => performance.getEntriesByType("resource").some((e) => new URL(e.name).pathname.includes("/search/"));

  let events;
  const listen = () => {
    events?.close();
    events = new EventSource("/_congbo/events");
    events.addEventListener("message", (event) => {
      const now = JSON.parse(event.data);
      if (now.site !== shown.site) site(now.site);
      if (now.search !== shown.search) {
        shown.search = now.search;
        if (searched()) return reload();
      }
      if (now.problems !== shown.problems) problems(now.problems);
    });
  };
  // A browser has few connections to one server: tabs that nobody sees give
  // theirs back, and catch up when they are seen again.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) events?.close();
    else listen();
  });
  addEventListener("pagehide", () => events?.close());
  addEventListener("pageshow", (event) => { if (event.persisted) listen(); });

  lay();
  restore();
  if (!document.hidden) listen();
})();
