package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// A reader collects the sheet while a text is read.
type reader struct {
	out *sheet.Sheet
}

// aside keeps text that is no part of the document.
func (r *reader) aside(n int, text string, kind sheet.AsideKind) {
	if text == "" {
		return
	}
	r.out.Aside = append(r.out.Aside, sheet.Aside{Line: n, Text: text, Kind: kind})
}

// sortAsides puts the asides in the order of the source.
func (r *reader) sortAsides() {
	slices.SortStableFunc(r.out.Aside, func(a, b sheet.Aside) int { return a.Line - b.Line })
}

// The widest line that can be furniture of a page, and the lines at either end
// of a text among which the words of a portal may stand, in runes and lines.
const (
	widestFurniture = 160
	portalEdge      = 40
	widestStampGap  = 5 // blank lines within the stamp of a signature
)

// setAside takes from the lines what is on the paper and not in the document.
func (r *reader) setAside(lines []line) []line {
	kinds := make([]sheet.AsideKind, len(lines))
	stamp := false
	for i := range lines {
		l := &lines[i]
		if l.aside != "" {
			r.aside(l.n, l.aside, sheet.SiteText)
		}
		if isDivider(l.text) && !isRule(strings.TrimSpace(l.raw)) {
			kinds[i] = sheet.Divider
			continue
		}
		if i == 0 && isSourceNote(l.raw) || i == 1 && l.gap == 0 && isSourceNote(lines[0].raw) && isAddress(l.text) {
			kinds[i] = sheet.SiteText
			continue
		}
		l.text = r.cutDivider(l.n, l.text)
		if l.wide > widestFurniture {
			stamp = false
			continue
		}
		folded := vietnamese.Fold(l.text)
		stamp = isStamp(folded, stamp && l.gap <= widestStampGap)
		switch {
		case stamp, isGazetteHead(l.text, folded):
			kinds[i] = sheet.PageHead
		case isPageLabel(folded):
			kinds[i] = sheet.PageNumber
		case isWatermark(folded), i >= len(lines)-bylineEdge && l.gap > 0 && isByline(folded), (i < portalEdge || i >= len(lines)-portalEdge) && isCrumb(l.text, folded):
			kinds[i] = sheet.SiteText
		case l.text == "":
			kinds[i] = sheet.SiteText // an image, a comment
		}
	}
	markStamped(lines, kinds)
	markPageNumbers(lines, kinds)
	markRunningHeads(lines, kinds)
	return markNotes(r.sift(lines, kinds))
}

// sift keeps the lines without a kind.
func (r *reader) sift(lines []line, kinds []sheet.AsideKind) []line {
	kept := lines[:0:0]
	gap, bars, page := 0, 0, false
	for i, l := range lines {
		gap, page = max(gap, l.gap), page || l.page
		if kinds[i] != "" {
			if l.text == "|" {
				bars++
			}
			r.aside(l.n, l.text, kinds[i])
			if kinds[i] == sheet.PageHead || kinds[i] == sheet.PageNumber {
				page = true
			}
			if kinds[i] == sheet.Divider {
				gap = max(gap, 1)
			}
			continue
		}
		l.gap, l.bars, l.page = gap, bars, page
		l.measure()
		kept = append(kept, l)
		gap, bars, page = 0, 0, false
	}
	return kept
}

// isDivider reports whether a line is only drawn: -------, ***, ____, o0o.
func isDivider(s string) bool {
	drawn := strings.Trim(s, "-_=*~.…—–─━═·•#+ |:'^`")
	switch drawn {
	case "":
		return strings.Trim(s, "-–—+•") != "" || strings.Count(s, "-")+strings.Count(s, "–")+strings.Count(s, "—") > 1
	case "o0o", "oOo", "0O0", "o O o", "o 0 o", "O0O", "000", "ooo":
		return len(s) > len(drawn) || drawn != "000"
	}
	return false
}

// cutDivider takes the line that is drawn under a name from the end of the
// name.
func (r *reader) cutDivider(n int, s string) string {
	bare := strings.TrimRight(s, "-_=─━═*")
	if len(s)-len(bare) < 5 || bare == "" || !strings.HasSuffix(bare, " ") {
		return s
	}
	r.aside(n, s[len(bare):], sheet.Divider)
	return strings.TrimSpace(bare)
}

// isSourceNote recognises a comment in the first line that says where a text
// was found.
func isSourceNote(raw string) bool {
	bare, found := strings.CutPrefix(strings.TrimSpace(raw), "#")
	if !found {
		bare, found = strings.CutPrefix(strings.TrimSpace(raw), "//")
	}
	label, _, colon := strings.Cut(vietnamese.Fold(bare), ":")
	return found && colon && slices.Contains([]string{"source", "nguon", "url", "file", "link", "src"}, strings.TrimSpace(label))
}

// isAddress reports whether a line is an address and no words.
func isAddress(s string) bool {
	return strings.ContainsAny(firstWord(s), "/:") && !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}

// isGazetteHead recognises the head of a page of an official gazette:
// CÔNG BÁO/Số 333/Ngày 16-06-2026, with or without a page number and the name
// of a province.
func isGazetteHead(s, folded string) bool {
	bare := strings.TrimLeft(folded, "0123456789 ")
	if !strings.HasPrefix(bare, "cong bao") || !strings.Contains(s, "CÔNG BÁO") {
		return false
	}
	rest := bare[len("cong bao"):]
	return strings.Contains(rest, "so ") && strings.ContainsAny(rest, "0123456789") && len(rest) < 90 &&
		(strings.Contains(rest, "ngay") || strings.Count(rest, "-") >= 2 || strings.Count(rest, "/") >= 2)
}

// isStamp recognises the lines of a signature that a program has printed.
// After the first such line (open) the shorter labels belong to it too.
func isStamp(folded string, open bool) bool {
	for _, p := range []string{"ky boi:", "nguoi ky: van phong", "nguoi ky: cong thong tin", "digitally signed by", "duoc ky boi", "signature not verified",
		"da ky so", "ky so boi", "thoi gian ky:", "signed by:"} {
		if strings.HasPrefix(folded, p) {
			return true
		}
	}
	if strings.HasPrefix(folded, "ngay ky:") && strings.Contains(folded, "+07:00") {
		return true
	}
	if strings.HasPrefix(folded, "nguoi ky:") && (strings.Contains(folded, "email:") || strings.Contains(folded, "co quan:") || strings.Contains(folded, "thoi gian ky:")) {
		return true
	}
	if !open {
		return false
	}
	for _, p := range []string{"co quan:", "ngay ky:", "email:", "chuc vu:", "date:", "dn:", "reason:", "location:", "ngay:", "thu dien tu:", "don vi:"} {
		if strings.HasPrefix(folded, p) {
			return true
		}
	}
	return strings.HasPrefix(folded, "+07") || strings.Contains(folded, "+07:00") || strings.Contains(folded, "+07'00'")
}
