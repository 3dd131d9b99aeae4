package word

import (
	"slices"

	"congbo/generator/intake/legacy"
	"congbo/generator/intake/sheet"
)

// paragraph reads one into a flow.
func (r *reader) paragraph(x *scanner, f *flow) error {
	r.line++
	p := f.open
	if f.open = nil; p == nil {
		p = &paragraph{line: r.line}
	}
	direct := shape{level: -1}
	all := direct
	style := r.styles.paragraph
	err := x.each(func(e element) error {
		if e.name != "pPr" {
			return r.inline(x, e, p, style)
		}
		var err error
		if direct, err = readShape(x); err != nil {
			return err
		}
		if direct.style != "" && r.styles.all[direct.style] != nil {
			style = direct.style
		}
		return nil
	})
	if err != nil {
		return err
	}
	direct.style = style
	all = direct.over(r.styles.resolve(style).shape)
	r.endCodes()
	if direct.gone {
		f.open = p
		return nil
	}
	p.style = all.sheetStyle()
	p.style.Bold, p.style.Italic = p.worded && !p.plain, p.worded && !p.upright
	p.contents = r.styles.isContents(style)
	if n, depth := r.lists.place(direct, all); n != nil && !(direct.mark.hidden == yes && !p.worded) {
		text, encoding := r.lists.mark(n, depth)
		if text != "" {
			p.marker = legacy.Append(nil, text, encoding, false)
		}
		p.style.Depth = depth + 1
	}
	if p.contents {
		r.leave(p, p.line, sheet.PageHead)
		return nil
	}
	if p.worded || len(p.boxes) > 0 || p.marker != nil {
		p.gap, f.gap = f.gap, 0
		f.items = append(f.items, item{paragraph: p})
	} else {
		f.gap++
	}
	return nil
}

// inline reads an element that stands among runs, and enters what it does not
// know.
func (r *reader) inline(x *scanner, e element, p *paragraph, style string) error {
	inside := func(e element) error { return r.inline(x, e, p, style) }
	switch e.name {
	case "r":
		return r.run(x, p, style)
	case "sdt":
		return r.control(x, inside, nil)
	case "mc:AlternateContent":
		return r.alternate(x, inside)
	case "m:t":
		text, err := x.text()
		r.write(p, style, look{}, text)
		return err
	case "del", "moveFrom", "rt", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "rubyPr":
		return x.skip()
	}
	return x.each(inside)
}

// write adds text to a paragraph in a look.
func (r *reader) write(p *paragraph, style string, run look, text string) {
	if text == "" {
		return
	}
	l := r.styles.lookOf(style, run)
	if l.hidden == yes {
		r.leaveText(text, sheet.Comment)
		return
	}
	if slices.Contains(r.fields, field{}) {
		return // the code of one
	}
	encoding := legacy.ByFont(l.font)
	if l.raised == yes && encoding == legacy.Unicode {
		text = sheet.Raised(text)
	}
	if !blank(text) {
		p.worded = true
		p.plain = p.plain || l.bold != yes
		p.upright = p.upright || l.italic != yes
	}
	r.written += len(text)
	p.runs = legacy.Append(p.runs, text, encoding, l.caps == yes)
}

func blank(text string) bool {
	for _, c := range text {
		switch c {
		case ' ', '\t', '\n', '\u00A0', '\u00AD':
		default:
			return false
		}
	}
	return true
}

// endCodes forgets the codes of fields that a paragraph leaves open: they end
// with it in every file that Word writes, and in a damaged one they must not
// swallow the rest.
func (r *reader) endCodes() {
	kept := r.fields[:0]
	for _, f := range r.fields {
		if f.result {
			kept = append(kept, f)
		}
	}
	r.fields = kept
}
