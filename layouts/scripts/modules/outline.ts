// The outline that follows the reader: it marks the section that is being
// read. On a telephone it stays at the top as one line, which unfolds.

export function outline(nav: HTMLElement): void {
  const fold = nav.querySelector("details")!;
  const here = nav.querySelector(".at")!;
  const steps = [...nav.querySelectorAll<HTMLAnchorElement>("a[href^='#']")].flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    // What is folded away has no place; what it is folded into has.
    return target ? [{ link, target: target.closest("details") ?? target }] : [];
  });
  let current: HTMLAnchorElement | undefined;

  const mark = () => {
    // What stands where a link of the outline would bring it, or above.
    const line = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 24 || 24;
    const end = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    let now: HTMLAnchorElement | undefined;
    for (const { link, target } of steps) if (target.getBoundingClientRect().top <= (end ? innerHeight : line)) now = link;
    if (now === current) return;
    current?.removeAttribute("aria-current");
    current = now;
    here.textContent = now ? ": " + now.textContent : "";
    if (!now) return;
    now.setAttribute("aria-current", "location");
    // In sight in the outline too, without moving the page.
    const box = nav.getBoundingClientRect();
    const at = now.getBoundingClientRect();
    if (at.height && (at.top < box.top || at.bottom > box.bottom)) nav.scrollTop += at.top - box.top - box.height / 3;
  };

  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon, { passive: true });
  mark();

  // Unfolded it lies over the text, so it folds up once it has served.
  nav.classList.add("follows");
  const close = () => (fold.open = false);
  nav.addEventListener("click", (event) => (event.target as Element).closest("a") && close());
  nav.addEventListener("focusout", (event) => !nav.contains(event.relatedTarget as Node | null) && event.relatedTarget && close());
  document.addEventListener("pointerdown", (event) => !nav.contains(event.target as Node) && close());
  nav.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !fold.open) return;
    close();
    fold.querySelector("summary")!.focus();
  });
}
