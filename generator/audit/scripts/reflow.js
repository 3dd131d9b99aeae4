// Says what cannot be read without scrolling sideways, or at all: what reaches
// out of the window, text that is cut off, and what stays in front of the page
// and leaves little of the window (WCAG 2.2, 1.4.10, 1.4.12 and 2.4.11).
(() => {
  const faults = [];
  const name = (e) => e.outerHTML.slice(0, 120);
  const whole = document.documentElement;
  if (whole.scrollWidth > innerWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > innerWidth + 0.5 && !e.closest(".scroll, .pic-wide"));
    faults.push(`${whole.scrollWidth} pixels wide: ${wide.slice(0, 3).map(name).join(" · ")}`);
  }
  for (const e of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(e);
    const hidden = (overflow) => overflow === "hidden" || overflow === "clip";
    const cut = (hidden(style.overflowX) && e.scrollWidth > e.clientWidth + 1) || (hidden(style.overflowY) && e.scrollHeight > e.clientHeight + 1);
    const unseen = style.clipPath !== "none" || !e.innerText?.trim();
    if (cut && !unseen && e.clientWidth > 0) faults.push("cut off: " + name(e));
    const box = e.getBoundingClientRect();
    if (/fixed|sticky/.test(style.position) && box.height > innerHeight / 3 && box.bottom > 0 && box.top < innerHeight) faults.push("stays in front: " + name(e));
  }
  return faults;
})();
