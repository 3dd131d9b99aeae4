package word

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"congbo/generator/intake/sheet"
	"congbo/generator/sitetest"
)

// lvl is a level of a list; more is what stands in it besides.
func lvl(depth int, format, text, more string) string {
	return `<w:lvl w:ilvl="` + strconv.Itoa(depth) + `"><w:start w:val="1"/><w:numFmt w:val="` + format + `"/>` + more + `<w:lvlText w:val="` + text + `"/></w:lvl>`
}

func abstract(id string, levels ...string) string {
	return `<w:abstractNum w:abstractNumId="` + id + `"><w:multiLevelType w:val="multilevel"/>` + strings.Join(levels, "") + `</w:abstractNum>`
}

func num(id, of string, more string) string {
	return `<w:num w:numId="` + id + `"><w:abstractNumId w:val="` + of + `"/>` + more + `</w:num>`
}

func again(depth, start string) string {
	return `<w:lvlOverride w:ilvl="` + depth + `"><w:startOverride w:val="` + start + `"/></w:lvlOverride>`
}

// plan is the outline of a plan as offices number it.
var plan = abstract("0", lvl(0, "upperRoman", "%1.", ""), lvl(1, "decimal", "%2.", ""), lvl(2, "decimal", "%2.%3.", ""), lvl(3, "lowerLetter", "%4)", ""), lvl(4, "bullet", "-", ""), lvl(5, "bullet", "+", ""))

// listCases are documents made of lists, and the numbers that Word prints.
var listCases = []struct {
	name, numbering, styles string
	body                    []string
	want                    []string
	wordOnly                string // what in it the other word processor does not do as the standard says
}{
	{
		"outline", plan + num("1", "0", ""), "",
		[]string{listed("1", "0", "a"), listed("1", "1", "b"), listed("1", "2", "c"), listed("1", "2", "d"), listed("1", "3", "e"),
			listed("1", "3", "h"), listed("1", "1", "i"), listed("1", "2", "j"), p("k"), listed("1", "0", "l"), listed("1", "1", "m")},
		[]string{"I. a", "1. b", "1.1. c", "1.2. d", "a) e", "b) h", "2. i", "2.1. j", "k", "II. l", "1. m"}, "",
	},
	{
		"bullets", plan + num("1", "0", "") + abstract("1", lvl(0, "bullet", "\uF0B7", ""), lvl(1, "bullet", "o", ""), lvl(2, "bullet", "–", "")) + num("2", "1", ""), "",
		[]string{listed("1", "4", "f"), listed("1", "5", "g"), listed("2", "0", "h"), listed("2", "1", "i"), listed("2", "2", "j"), listed("2", "1", " ")},
		[]string{"- f", "+ g", "- h", "- i", "- j"}, "signs of its own",
	},
	{
		"two lists of one pattern go on, one with a start begins anew once",
		plan + num("1", "0", "") + num("2", "0", "") + num("3", "0", again("0", "1")) + num("4", "0", again("1", "5")), "",
		[]string{listed("1", "0", "a"), listed("2", "0", "b"), listed("3", "0", "c"), listed("3", "0", "d"), listed("1", "0", "e"), listed("4", "1", "f"), listed("4", "1", "g"), listed("4", "0", "h")},
		[]string{"I. a", "II. b", "I. c", "II. d", "III. e", "5. f", "6. g", "IV. h"}, "",
	},
	{
		"a start holds whenever the level begins anew", plan + num("4", "0", again("1", "5")), "",
		[]string{listed("4", "0", "e"), listed("4", "1", "f"), listed("4", "1", "g"), listed("4", "0", "h"), listed("4", "1", "i")},
		[]string{"I. e", "5. f", "6. g", "II. h", "5. i"}, "it begins with 1 the second time",
	},
	{
		"a level before the one above it", abstract("0", lvl(0, "decimal", "%1.", ""), lvl(1, "decimal", "%1.%2.", "")) + num("1", "0", ""), "",
		[]string{listed("1", "1", "a"), listed("1", "1", "b"), listed("1", "0", "c"), listed("1", "1", "d")},
		[]string{"1.1. a", "1.2. b", "2. c", "2.1. d"}, "",
	},
	{
		"a level that is skipped begins with its first number",
		abstract("0", lvl(0, "decimal", "%1.", ""), lvl(1, "decimal", "%1.%2.", ""), lvl(2, "decimal", "%1.%2.%3.", "")) + num("1", "0", ""), "",
		[]string{listed("1", "0", "a"), listed("1", "2", "b"), listed("1", "2", "c"), listed("1", "1", "x"), listed("1", "0", "d"), listed("1", "2", "e")},
		[]string{"1. a", "1.1.1. b", "1.1.2. c", "1.2. x", "2. d", "2.1.1. e"}, "",
	},
	{
		"legal numbers, restarts",
		abstract("0", lvl(0, "upperRoman", "Phần %1", ""), lvl(1, "decimal", "%1.%2", "<w:isLgl/>"), lvl(2, "lowerLetter", "%3)", `<w:lvlRestart w:val="0"/>`), lvl(3, "decimal", "(%4)", `<w:lvlRestart w:val="1"/>`)) + num("1", "0", ""), "",
		[]string{listed("1", "0", "a"), listed("1", "0", "b"), listed("1", "1", "c"), listed("1", "2", "d"), listed("1", "3", "e"), listed("1", "1", "f"), listed("1", "2", "g"), listed("1", "3", "h"), listed("1", "0", "i"), listed("1", "3", "j")},
		[]string{"Phần I a", "Phần II b", "2.1 c", "a) d", "(1) e", "2.2 f", "b) g", "(2) h", "Phần III i", "(1) j"}, "neither isLgl nor lvlRestart",
	},
	{
		"formats",
		abstract("0", lvl(0, "decimalZero", "%1", ""), lvl(1, "upperLetter", "%2.", ""), lvl(2, "lowerRoman", "%3.", ""), lvl(3, "none", "", ""), lvl(4, "none", "Điều", "")) + num("1", "0", again("1", "27")), "",
		[]string{listed("1", "0", "a"), listed("1", "1", "b"), listed("1", "2", "c"), listed("1", "2", "d"), listed("1", "3", "e"), listed("1", "4", "f")},
		[]string{"01 a", "AA. b", "i. c", "ii. d", "e", "Điều f"}, "",
	},
	{
		"headings that are numbered by their style",
		`<w:abstractNum w:abstractNumId="0">` + lvl(0, "upperRoman", "%1.", `<w:pStyle w:val="u1"/>`) + lvl(1, "decimal", "%2.", `<w:pStyle w:val="u2"/>`) + `</w:abstractNum>` + num("1", "0", ""),
		`<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
			`<w:style w:type="paragraph" w:styleId="u2"><w:name w:val="Heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
			`<w:style w:type="paragraph" w:styleId="x"><w:name w:val="mine"/><w:basedOn w:val="u2"/></w:style>`,
		[]string{`<w:p><w:pPr><w:pStyle w:val="u1"/></w:pPr>` + run("a") + `</w:p>`, `<w:p><w:pPr><w:pStyle w:val="u2"/></w:pPr>` + run("b") + `</w:p>`, `<w:p><w:pPr><w:pStyle w:val="x"/></w:pPr>` + run("c") + `</w:p>`,
			`<w:p><w:pPr><w:pStyle w:val="u1"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>` + run("d") + `</w:p>`, `<w:p><w:pPr><w:pStyle w:val="u1"/></w:pPr>` + run("e") + `</w:p>`},
		[]string{"I. a", "1. b", "2. c", "d", "II. e"}, "",
	},
	{
		"a list that a style holds, a level of its own",
		`<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="ds"/>` + lvl(0, "decimal", "%1/", "") + `</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="ds"/></w:abstractNum>` +
			num("1", "0", "") + num("2", "1", "") + num("3", "0", `<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>`),
		`<w:style w:type="numbering" w:styleId="ds"><w:name w:val="danh sach"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
		[]string{listed("2", "0", "a"), listed("2", "0", "b"), listed("3", "0", "c")},
		[]string{"1/ a", "2/ b", "c) c"}, "",
	},
}

func TestLists(t *testing.T) {
	for _, c := range listCases {
		t.Run(c.name, func(t *testing.T) {
			want(t, read(t, strings.Join(c.body, ""), map[string]string{"numbering.xml": c.numbering, "styles.xml": c.styles}), c.want...)
		})
	}
}

// TestListsAsWordProcessor holds the same documents against a word processor
// that numbers them itself.
func TestListsAsWordProcessor(t *testing.T) {
	office := sitetest.Need(t, "soffice")
	folder := t.TempDir()
	arguments := []string{"--headless", "-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(folder, "profile")), "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder}
	for i, c := range listCases {
		file := filepath.Join(folder, strconv.Itoa(i)+".docx")
		data := pack(t, parts(strings.Join(c.body, ""), map[string]string{"numbering.xml": c.numbering, "styles.xml": c.styles}))
		if err := os.WriteFile(file, data, 0o644); err != nil {
			t.Fatal(err)
		}
		arguments = append(arguments, file)
	}
	if out, err := exec.CommandContext(t.Context(), office, arguments...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for i, c := range listCases {
		data, err := os.ReadFile(filepath.Join(folder, strconv.Itoa(i)+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(strings.TrimPrefix(string(data), "\ufeff"), "\r", "")
		if got := strings.Split(sheet.Tidy(text), "\n"); c.wordOnly == "" && !slices.Equal(got, c.want) {
			t.Errorf("%s:\nit prints %q\nand we     %q", c.name, got, c.want)
		}
	}
}
