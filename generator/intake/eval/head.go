package eval

import (
	"slices"
	"strconv"
	"strings"

	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// head compares the fields of the front matter, each one decision: right,
// missed, or wrong, and both where another value was given.
func (c *comparison) head() {
	want, p := &c.answers.Head, c.plan
	c.field("type", want.Type, p.Type, func(a, b string) bool {
		x, _ := vietnamese.DocumentType(a)
		y, _ := vietnamese.DocumentType(b)
		return x == y && x != ""
	})
	c.field("number", want.Number, p.Number, sameNumber)
	c.field("symbol", want.Symbol, p.Symbol, sameWords)
	c.field("date", want.Date, p.Date.String(), func(a, b string) bool { return a == b })
	c.field("issuer", want.Issuer, p.Issuer, c.sameUnit)
	c.field("place", want.Place, p.Place, func(a, b string) bool {
		// The documents of central bodies belong to no province.
		return sameWords(a, b) || vietnamese.IssuerPlaceless(want.Issuer) && sameWords(b, "Trung ương")
	})
	c.field("title", want.Title, p.Title, sameWords)
	c.field("signer", want.Signer.Name, p.Signer.Name, sameWords)
	c.field("position", want.Signer.Position, p.Signer.Position, sameWords)
	c.field("authority", want.Signer.Authority, p.Signer.Authority, sameWords)
	issuedWith := ""
	if p.IssuedWith != nil {
		issuedWith = p.IssuedWith.Number
	}
	c.field("issued_with", want.IssuedWith, issuedWith, sameNumber)
	c.field("basis", keys(want.Basis), citedKeys(p.Basis), sameString)
	c.field("implements", keys(want.Implements), citedKeys(p.Implements), sameString)
	c.field("recipients", count(want.Recipients), count(len(p.Recipients)), sameString)
	c.abbreviations()
}

// field compares one field; empty is blank.
func (c *comparison) field(name, want, given string, same func(a, b string) bool) {
	switch {
	case want == "" && given == "":
	case want != "" && given != "" && same(want, given):
		c.right(Head)
	default:
		if want != "" {
			c.missed(Head, 0, name+": "+want)
		}
		if given != "" {
			c.wrong(Head, 0, name+": "+given)
		}
	}
}

func sameString(a, b string) bool { return a == b }

func sameNumber(a, b string) bool {
	x, ok := vietnamese.ParseNumber(a)
	y, also := vietnamese.ParseNumber(b)
	return ok && also && x.Key == y.Key
}

func count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// keys joins the keys of cited documents in order.
func keys(entries []string) string {
	var all []string
	for _, e := range entries {
		all = append(all, cite(e, e))
	}
	return strings.Join(all, ", ")
}

// citedKeys does the same for what a plan cites; what identifies no document
// is left out.
func citedKeys(citations []plan.Citation) string {
	var all []string
	for _, citation := range citations {
		if key := citeOf(citation); key != "" {
			all = append(all, key)
		}
	}
	return strings.Join(all, ", ")
}

// abbreviations compares the short forms that a document defines. One that
// holds the number of a document (`sau đây gọi tắt là Chỉ thị số 02/CT-UBND`)
// is a short citation, and counts neither way.
func (c *comparison) abbreviations() {
	var want, free, given []string
	for _, short := range c.answers.Head.Abbreviations {
		if s, may := optional(short); may {
			free = append(free, vietnamese.Key(s))
		} else if !holdsNumber(s) {
			want = append(want, vietnamese.Key(s))
		}
	}
	for _, a := range c.plan.Abbreviations {
		if key := vietnamese.Key(a.Short); !holdsNumber(a.Short) && !slices.Contains(free, key) {
			given = append(given, key)
		}
	}
	slices.Sort(want)
	slices.Sort(given)
	c.field("abbreviations", strings.Join(want, ", "), strings.Join(given, ", "), sameString)
}

func holdsNumber(short string) bool {
	return strings.Contains(short, "/") && slices.ContainsFunc(strings.Fields(short), func(w string) bool {
		_, ok := vietnamese.ParseNumber(w)
		return ok
	})
}
