package hostile

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/andybalholm/cascadia"
	ics "github.com/arran4/golang-ical"
	"golang.org/x/net/html"
)

// TestData reads every file of data with a reader of its kind: each is whole,
// and none says anything in its own language that an author has said.
func TestData(t *testing.T) {
	kinds := map[string]int{}
	for _, name := range published(t) {
		read := map[string]func([]byte) error{
			".csv": readTable, ".ics": readCalendar, ".xml": readXML, ".json": readJSON, ".jsonld": readJSON, ".ndjson": readLines, ".png": readPicture,
		}[filepath.Ext(name)]
		if read == nil {
			continue
		}
		kinds[filepath.Ext(name)]++
		data, err := os.ReadFile(filepath.Join(site(t).public, name))
		if err == nil {
			err = read(data)
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	t.Log(kinds)
	for _, kind := range []string{".csv", ".ics", ".xml", ".json", ".ndjson", ".png"} {
		if kinds[kind] == 0 {
			t.Errorf("there is no %s", kind)
		}
	}
}

// readTable looks that no cell is a formula to a spreadsheet, whatever it
// passes over before it.
func readTable(data []byte) error {
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		return err
	}
	for _, row := range rows {
		for _, cell := range row {
			begins := strings.TrimLeftFunc(cell, func(c rune) bool { return c <= ' ' || plain(string(c)) == "" })
			if strings.IndexAny(begins, "=+-@＝＋－＠") == 0 && strings.Trim(cell, "+-0123456789.,") != "" {
				return errors.New("a formula: " + cell)
			}
			for _, again := range strings.FieldsFunc(cell, func(c rune) bool { return c == ';' || c == '\n' }) {
				// Where the list separator is a semicolon, cells are parted there too.
				if strings.IndexAny(again, "=+-@") == 0 && strings.Trim(again, "+-0123456789.,") != "" {
					return errors.New("a formula after a semicolon: " + cell)
				}
			}
			if cell != "" && strings.ContainsAny(cell[:1], "\t\r\n") {
				return errors.New("a cell begins with " + cell[:1])
			}
		}
	}
	return nil
}

// properties are those that calendars of a site have.
var properties = strings.Fields(`BEGIN END VERSION PRODID CALSCALE NAME X-WR-CALNAME SOURCE REFRESH-INTERVAL UID DTSTAMP DTSTART DTEND RRULE SUMMARY
	DESCRIPTION URL CATEGORIES TRANSP TZID TZOFFSETFROM TZOFFSETTO`)

func readCalendar(data []byte) error {
	unfolded := strings.ReplaceAll(string(data), "\r\n ", "")
	events := 0
	for line := range strings.SplitSeq(strings.TrimSuffix(unfolded, "\r\n"), "\r\n") {
		name, value, _ := strings.Cut(line, ":")
		name, _, _ = strings.Cut(name, ";")
		switch {
		case strings.ContainsAny(line, "\r\n") || !utf8.ValidString(line):
			return errors.New("a line in a line: " + line)
		case !slices.Contains(properties, name):
			return errors.New("a property of nobody's: " + line)
		case name == "BEGIN" && !slices.Contains([]string{"VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD"}, value):
			return errors.New("a component of nobody's: " + line)
		case name == "RRULE" && strings.Contains(value, "SECONDLY"):
			return errors.New("a rule of nobody's: " + line)
		case line == "BEGIN:VEVENT":
			events++
		}
	}
	calendar, err := ics.ParseCalendar(bytes.NewReader(data))
	if err == nil && len(calendar.Events()) != events {
		err = errors.New("events are lost")
	}
	return err
}

// readXML looks for elements, declarations and instructions that are not of a
// feed, a site map or a description of a search.
func readXML(data []byte) error {
	known := strings.Fields("feed title id updated rights author name uri link subtitle entry published summary urlset url loc lastmod sitemapindex sitemap OpenSearchDescription ShortName Description InputEncoding Image Url Language")
	for decoder := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := decoder.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if !slices.Contains(known, token.Name.Local) {
				return errors.New("an element of nobody's: " + token.Name.Local)
			}
		case xml.Directive:
			return errors.New("a declaration: " + string(token))
		case xml.ProcInst:
			if token.Target != "xml" {
				return errors.New("an instruction: " + token.Target)
			}
		}
	}
}

func readJSON(data []byte) error {
	if !json.Valid(data) {
		return errors.New("no JSON")
	}
	return nil
}

func readLines(data []byte) error {
	for line := range bytes.Lines(data) {
		if err := readJSON(line); err != nil {
			return err
		}
	}
	return nil
}

func readPicture(data []byte) error {
	_, err := png.DecodeConfig(bytes.NewReader(data))
	return err
}

// TestInside: what a plan's page carries for machines is whole: the JSON-LD in
// its head says the title, and what is there to be copied is one entry of
// BibTeX and one template of Wikipedia.
func TestInside(t *testing.T) {
	for _, a := range allAttacks(t) {
		file, err := os.Open(filepath.Join(site(t).public, "ke-hoach", a.id, "index.html"))
		if err != nil {
			t.Fatal(err)
		}
		page, err := html.Parse(file)
		file.Close()
		if err != nil {
			t.Fatal(err)
		}
		var said struct{ Name string }
		structured := cascadia.QueryAll(page, cascadia.MustCompile(`script[type="application/ld+json"]`))
		if len(structured) == 0 {
			t.Errorf("%s: no JSON-LD", a.id)
		} else if err := json.Unmarshal([]byte(textOf(structured[0])), &said); err != nil || plain(said.Name) != plain(a.text) {
			t.Errorf("%s: JSON-LD names it %q (%v)", a.id, said.Name, err)
		}
		for _, n := range cascadia.QueryAll(page, cascadia.MustCompile(".citation pre, .cite pre, pre.cite, pre")) {
			switch text := strings.TrimSpace(textOf(n)); {
			case strings.HasPrefix(text, "@misc{"):
				if !balanced(text) {
					t.Errorf("%s: BibTeX reads %s", a.id, text)
				}
			case strings.HasPrefix(text, "{{"):
				if strings.Count(text, "{{") != 1 || strings.Count(text, "}}") != 1 || !strings.HasSuffix(text, "}}") || strings.ContainsAny(text, "[]<>\n") {
					t.Errorf("%s: Wikipedia reads %s", a.id, text)
				}
			}
		}
	}
}

// balanced reports whether a text is one group of braces, as BibTeX counts
// them: with a backslash or without.
func balanced(text string) bool {
	depth := 0
	for i, c := range text {
		switch c {
		case '{':
			depth++
		case '}':
			if depth--; depth < 0 || depth == 0 && i != len(text)-1 {
				return false
			}
		}
	}
	return depth == 0
}
