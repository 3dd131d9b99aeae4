// Describes where the keyboard is, as a stop (keyboard_test.go). An outline is
// seen if it is thick enough, has a colour, and is not cut off on two sides by
// an element that hides what stands out of it. A picture may do without one if
// something in it changes while it has the focus.
(() => {
  const e = document.activeElement, style = getComputedStyle(e), r = e.getBoundingClientRect();

  const outline = () => {
    const width = parseFloat(style.outlineWidth), text = "outline: " + style.outline;
    if (style.outlineStyle === "none" || !(width >= 2)) {
      const look = () => [e, ...e.querySelectorAll("*")].map((e) => getComputedStyle(e)).map((s) => s.fill + s.stroke + s.strokeWidth + s.outline).join();
      const there = look();
      e.blur();
      const gone = look();
      e.focus();
      return there === gone ? text : "";
    }
    if (/rgba\(.*, 0\)|transparent/.test(style.outlineColor)) return text;
    if (width + parseFloat(style.outlineOffset) <= 0) return "";
    for (let p = e.parentElement; p && p !== document.documentElement; p = p.parentElement) {
      const s = getComputedStyle(p), box = p.getBoundingClientRect();
      if (s.position === "static" && style.position === "absolute") continue;
      const cut = (overflow, from, min, to, max) => overflow !== "visible" && from < min + 0.5 && to > max - 0.5;
      if (cut(s.overflowX, r.left, box.left, r.right, box.right) || cut(s.overflowY, r.top, box.top, r.bottom, box.bottom)) return "cut off by " + p.outerHTML.slice(0, 60);
    }
    return "";
  };

  // The part of the page that it scrolls with, where that scrolls by itself.
  let part = e.parentElement;
  while (part && !/auto|scroll/.test(getComputedStyle(part).overflow)) part = part.parentElement;
  const frame = part?.getBoundingClientRect() ?? { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const shifted = (r, x, y) => ({ left: r.left + x, top: r.top + y, right: r.right + x, bottom: r.bottom + y });
  const inPage = (e) => shifted(e.getBoundingClientRect(), scrollX, scrollY);

  // What lies over the middle of what is to be seen of it, or of its first line.
  const obscured = () => {
    const first = [...e.getClientRects()].find((r) => r.width && r.height) ?? r;
    const left = Math.max(first.left, frame.left, 0), right = Math.min(first.right, frame.right, innerWidth);
    const top = Math.max(first.top, frame.top, 0), bottom = Math.min(first.bottom, frame.bottom, innerHeight);
    if (right - left < 4 || bottom - top < 4) return `it is out of sight, at ${first.left},${first.top}`;
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return e.contains(at) || at.contains(e) || [...(e.labels ?? [])].some((l) => l.contains(at)) ? "" : at.outerHTML.slice(0, 120);
  };

  return {
    index: window.stops.indexOf(e), what: e.outerHTML.slice(0, 120), outline: outline(), obscured: obscured(),
    box: part ? shifted(r, part.scrollLeft - frame.left, part.scrollTop - frame.top) : inPage(e),
    part: part ? [...document.querySelectorAll("*")].indexOf(part) : -1, partBox: inPage(part ?? e),
  };
})();
