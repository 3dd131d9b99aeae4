package pages

import (
	"strconv"
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/plan"
)

// A citationView is one way of citing a plan, ready to be copied. The day on
// which it was read, which only the reader's browser knows, goes between Text
// and End, with Before and After around it; without a script it is left out.
type citationView struct {
	Name          string // of the form
	Text, End     string
	Before, After string
	Form          string // of the day: iso, or words for the reader's language
}

// A cited is what every form of a citation says.
type cited struct {
	author, name, note     string
	date                   plan.Date
	site, publisher        string
	address, key, language string
}

func (m *maker) citations(p *atlas.Plan) []citationView {
	c := cited{author: p.Issuer, name: m.citedName(p), date: p.Date, site: m.site.Title, publisher: m.site.Publisher,
		address: m.absolute(p.URL), key: p.ID, language: m.words.language}
	if p.IssuedBy != nil {
		c.author = m.letterheadUnit(p.IssuedBy).Text
		if p.IssuedBy.Place != nil && !strings.Contains(c.author, p.IssuedBy.Place.Name) {
			c.author = m.fullName(p.IssuedBy)
		}
	}
	if p.Edition == plan.EditionSummary {
		c.note = m.own.CitedSummary.String()
	}
	return []citationView{m.citedPlainly(c), m.citedInWikipedia(c), m.citedInBibTeX(c)}
}

// citedName is a plan's type, number and title, none of them twice.
func (m *maker) citedName(p *atlas.Plan) string {
	number := ""
	if p.Number != "" {
		number = " " + m.say.NumberShort.with(p.Number)
	}
	if titleSaysType(p) {
		return p.Title[:len(p.Type)] + number + p.Title[len(p.Type):]
	}
	return p.Type + number + ": " + p.Title
}

// citedPlainly is a citation for an article or a letter.
func (m *maker) citedPlainly(c cited) citationView {
	author := c.author
	if date := m.date(c.date); date != "" {
		author += " (" + date + ")"
	}
	where := c.site + ", " + c.address
	if c.note != "" {
		where = sentence(c.note) + ", " + where
	}
	return citationView{Name: m.own.CitePlain.String(), Text: author + ". " + strings.TrimRight(c.name, ".") + ". " + where, End: ".", Before: m.own.CiteRead.with(""), Form: "words"}
}

// citedInWikipedia is a call of the template for web pages (Citation Style 1),
// whose English parameters every edition knows.
func (m *maker) citedInWikipedia(c cited) citationView {
	date := c.date.String()
	if c.date.Month != 0 && !c.date.Full() {
		// 2022-04 would be read as a span of years, and tháng 4/2022 not at all.
		date = strings.ReplaceAll(m.date(c.date), "/", " năm ")
	}
	var text strings.Builder
	text.WriteString("{{" + m.own.CiteWeb.String())
	for _, field := range []struct{ name, value string }{
		{"url", wikiAddress(c.address)}, {"title", wikiText(c.name)}, {"author", wikiText(c.author)}, {"date", date},
		{"website", wikiText(c.site)}, {"publisher", wikiText(c.publisher)}, {"type", wikiText(c.note)}, {"language", c.language},
	} {
		if field.value != "" {
			text.WriteString(" |" + field.name + "=" + field.value)
		}
	}
	return citationView{Name: "Wikipedia", Text: text.String(), End: "}}", Before: " |access-date=", Form: "iso"}
}

// wikiText makes text safe as a parameter of a template in wikitext, where
// pipes, braces, brackets, doubled apostrophes and tildes mean something.
func wikiText(text string) string { return wikiMarks.Replace(strings.Join(strings.Fields(text), " ")) }

var wikiMarks = strings.NewReplacer("&", "&amp;", "|", "&#124;", "{", "&#123;", "}", "&#125;", "[", "&#91;", "]", "&#93;",
	"<", "&lt;", ">", "&gt;", "''", "&#39;&#39;", "~~~", "&#126;&#126;&#126;", "__", "&#95;&#95;")

// wikiAddress does the same for an address, as addresses can.
func wikiAddress(address string) string { return wikiURL.Replace(address) }

var wikiURL = strings.NewReplacer("|", "%7C", "{", "%7B", "}", "%7D", "[", "%5B", "]", "%5D", "<", "%3C", ">", "%3E", "\"", "%22", "''", "%27%27", " ", "%20")

// citedInBibTeX is an entry that BibTeX and biblatex both read. Names stand in
// braces of their own, or "và" and commas would make several people of one
// office.
func (m *maker) citedInBibTeX(c cited) citationView {
	var text strings.Builder
	text.WriteString("@misc{" + c.key)
	field := func(name, value string) {
		if value != "" {
			text.WriteString(",\n  " + name + " = {" + value + "}")
		}
	}
	field("author", "{"+bibText(c.author)+"}")
	field("title", "{"+bibText(c.name)+"}")
	if c.date.Year != 0 {
		field("year", strconv.Itoa(c.date.Year))
		field("date", c.date.String())
	}
	field("howpublished", bibText(c.site))
	field("publisher", bibText(c.publisher))
	field("note", bibText(c.note))
	field("language", m.own.CiteLanguage.String())
	field("url", wikiAddress(c.address))
	return citationView{Name: "BibTeX", Text: text.String(), End: "\n}", Before: ",\n  urldate = {", After: "}", Form: "iso"}
}

// bibText makes text safe in a field of BibTeX, which counts braces whether or
// not a backslash stands before them, and then in TeX.
func bibText(text string) string { return bibMarks.Replace(strings.Join(strings.Fields(text), " ")) }

var bibMarks = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\textbraceleft{}`, "}", `\textbraceright{}`, "&", `\&`, "%", `\%`,
	"$", `\$`, "#", `\#`, "_", `\_`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`)

// sentence begins a text with a capital.
func sentence(text string) string {
	for i, r := range text {
		return strings.ToUpper(string(r)) + text[i+len(string(r)):]
	}
	return text
}
