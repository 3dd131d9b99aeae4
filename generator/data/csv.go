package data

import (
	"bytes"
	"encoding/csv"
	"iter"
	"slices"
	"strconv"
	"strings"

	"congbo/generator/publish"
)

// bom is what tells Excel that a file is UTF-8; without it, Vietnamese letters
// come out wrong there.
const bom = "\ufeff"

// A row is the cells of one record, in the order of columns.
type row []string

// table writes records as CSV (RFC 4180): comma-separated, CRLF, a heading for
// each column in the site's language.
func table[R any](s *site, path string, groups iter.Seq[group[R]], cells func(*R, row) row) iter.Seq[publish.Piece] {
	return func(yield func(publish.Piece) bool) {
		if !yield(s.piece(path, func(b *bytes.Buffer) error { return heading(b, headings[R](s.Site.Language)) })) {
			return
		}
		for g := range groups {
			if !yield(s.piece(path, func(b *bytes.Buffer) error { return rows(b, g.records, cells) }, g.print)) {
				return
			}
		}
	}
}

// heading writes the first line of a table.
func heading(b *bytes.Buffer, headings []string) error {
	b.WriteString(bom)
	w := csv.NewWriter(b)
	w.UseCRLF = true
	return w.WriteAll([][]string{headings})
}

// rows writes records as lines of a table.
func rows[R any](b *bytes.Buffer, records iter.Seq[*R], cells func(*R, row) row) error {
	w := csv.NewWriter(b)
	w.UseCRLF = true
	var line row
	for r := range records {
		line = cells(r, line[:0])
		for i, cell := range line {
			line[i] = defuse(cell)
		}
		if err := w.Write(line); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// defuse keeps a spreadsheet from running a cell as a formula: a cell that
// begins with one of = + - @ (in either width), a tab or a line break, white
// space before it or not, gets an apostrophe in front, which spreadsheets read
// as "this is text" (OWASP, CSV Injection).
//
// A plain number keeps its sign: -5 is only ever the number -5, and with an
// apostrophe it would be words that nobody can add up. What merely begins like
// a number (-5+HYPERLINK(…), -5%, +84 204) is not plain.
//
// Where a machine's list separator is a semicolon, a spreadsheet parts a line
// there, too, and takes no heed of what was quoted: what follows one directly
// is treated as a cell of its own.
func defuse(cell string) string {
	if strings.IndexByte(cell, ';') < 0 {
		return defuseOne(cell)
	}
	parts := strings.Split(cell, ";")
	for i, part := range parts {
		if i == 0 || part != "" && part[0] != ' ' {
			parts[i] = defuseOne(part)
		}
	}
	return strings.Join(parts, ";")
}

// defuseOne does so with what is certainly in one cell.
func defuseOne(cell string) string {
	if cell == "" {
		return cell
	}
	switch cell[0] {
	case '\t', '\r', '\n':
		return "'" + cell
	}
	start := strings.TrimLeft(cell, " \t\r\n\u00a0")
	for _, sign := range [...]string{"=", "+", "-", "@", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(start, sign) && !number(cell) {
			return "'" + cell
		}
	}
	return cell
}

// number tells a sign, digits and at most one decimal point or comma.
func number(cell string) bool {
	digits := strings.TrimLeft(cell, "+-")
	if len(cell)-len(digits) != 1 {
		return false
	}
	whole, part, decimal := strings.Cut(strings.ReplaceAll(digits, ",", "."), ".")
	return onlyDigits(whole) && (!decimal || onlyDigits(part))
}

func onlyDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// list puts the values of a list into one cell.
func list(values []string) string { return strings.Join(values, "; ") }

// each puts one field of a list of records into one cell.
func each[V any](values []V, field func(V) string) string {
	if len(values) == 0 {
		return ""
	}
	all := make([]string, len(values))
	for i, v := range values {
		all[i] = field(v)
	}
	return list(all)
}

// yes writes a truth value in words that a program reads as well.
func yes(b bool) string { return strconv.FormatBool(b) }

func planCells(p *Plan, c row) row {
	abbreviations := make([]string, 0, len(p.Abbreviations))
	for short, long := range p.Abbreviations {
		abbreviations = append(abbreviations, short+": "+long)
	}
	slices.Sort(abbreviations)
	return append(c, p.ID, p.URL, p.Title, p.Type, p.Number, p.Symbol, string(p.Date), p.Issuer, p.Place,
		p.Signer.Name, p.Signer.Position, p.Signer.Authority,
		list(p.Implements), list(p.Basis), list(p.Recipients),
		string(p.Effective), string(p.Expires), p.Status, p.Edition, p.Source,
		each(p.Files, func(f File) string { return f.Name }),
		each(p.Files, func(f File) string { return f.URL }),
		each(p.Files, func(f File) string { return strconv.FormatInt(f.Size, 10) }),
		each(p.Files, func(f File) string { return f.SHA256 }),
		each(p.Files, func(f File) string { return yes(f.Signed) }),
		each(p.Corrections, func(n Correction) string { return string(n.Date) }),
		each(p.Corrections, func(n Correction) string { return n.Text }),
		list(p.Topics), list(abbreviations), list(p.Tasks))
}

func taskCells(t *Task, c row) row {
	return append(c, t.ID, t.URL, t.Plan, t.Section, t.Text, list(t.Lead), list(t.Coordinating),
		t.Deadline.Text, t.Deadline.Kind, string(t.Deadline.Start), string(t.Deadline.End), t.Deadline.RRule,
		list(t.Targets), list(t.Outputs), list(t.References), t.Status,
		each(t.Reports, func(r Report) string { return string(r.Date) }),
		each(t.Reports, func(r Report) string { return r.Text }),
		each(t.Reports, func(r Report) string { return r.URL }))
}

func unitCells(u *Unit, c row) row {
	return append(c, u.ID, u.URL, u.Name, u.Short, list(u.Aliases), u.Place, u.Role, u.Level, yes(u.Collective),
		u.Parent, string(u.From), string(u.Until), list(u.Predecessors),
		each(u.Successors, func(s Succession) string { return s.Unit }),
		each(u.Successors, func(s Succession) string { return string(s.Date) }),
		each(u.Successors, func(s Succession) string { return s.Function }),
		each(u.Successors, func(s Succession) string { return s.Basis }),
		list(u.Leads), list(u.Coordinates), strconv.Itoa(u.Mentions))
}

func directiveCells(d *Directive, c row) row {
	return append(c, d.ID, d.URL, d.Type, d.Number, string(d.Date), d.Issuer, d.Place, d.Title, d.Plan,
		each(d.Citations, func(c Citation) string { return c.Plan }),
		each(d.Citations, func(c Citation) string { return c.Task }),
		each(d.Citations, func(c Citation) string { return c.Section }),
		each(d.Citations, func(c Citation) string { return c.Text }))
}

func linkCells(l *Link, c row) row { return append(c, l.From, l.To, l.Kind) }
