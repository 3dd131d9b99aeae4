package intake

import (
	"slices"

	"congbo/generator/intake/assign"
	"congbo/generator/intake/draft"
	"congbo/generator/intake/letterhead"
	"congbo/generator/intake/outline"
	"congbo/generator/intake/sheet"
	"congbo/generator/problem"
)

// An understood sheet.
type understood struct {
	draft *draft.Draft
	taken []draft.Taken // what went into the head or the closing
	marks []string      // of secrecy, haste or a draft
	town  string        // of the date line
}

// understand finds out what a sheet says. Words that were glued are parted in
// the sheet itself.
func understand(s *sheet.Sheet, o letterhead.Options) understood {
	parted := part(s)
	r := letterhead.Read(s, o)
	body, doubts := assign.Read(outline.Read(r.Remaining(s), r.Body))
	return understood{
		draft: &draft.Draft{Head: r.Head, Body: body, Doubts: slices.Concat(parted, r.Doubts, doubts)},
		taken: r.Taken, marks: r.Marks, town: r.PrintedPlace,
	}
}

// judge tells what a person has to look at. A plan that lacks what every plan
// must have, or that bears a mark, is a draft.
func (m *importer) judge(at problem.Position, u *understood, out *File) {
	h := &u.draft.Head
	if h.Place == "" && m.folder.place != "" {
		h.Place = m.folder.place
		out.add(problem.Doubt("intake.place-of-site", at, "place", h.Place))
	}
	for _, d := range u.draft.Doubts {
		at.Line = d.Line
		out.add(problem.Doubt(problem.Code(d.Code), at, d.Args...))
	}
	at.Line = 0
	for _, mark := range u.marks {
		switch code := markCode(mark); {
		case code == "intake.secret":
			out.Draft = true
			out.add(problem.New(code, at, "mark", mark))
		case code != "":
			out.Draft = true
			out.add(problem.Doubt(code, at, "mark", mark))
		}
	}
	for _, key := range []struct {
		value string
		code  problem.Code
	}{{h.Title, "intake.no-title"}, {h.Issuer, "intake.no-issuer"}, {h.Place, "intake.no-place"}} {
		if key.value == "" {
			out.Draft = true
			out.add(problem.Doubt(key.code, at))
		}
	}
}
