package search_test

import (
	"encoding/json"
	"flag"
	"math"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/evanw/esbuild/pkg/api"

	"congbo/search"
	"congbo/search/analysis"
)

var update = flag.Bool("update", false, "write the golden vectors anew")

// A vector is a text and what analysis makes of it, in Go and in the browser.
type vector struct {
	Text    string   `json:"text"`
	Tokens  [][3]any `json:"tokens"`  // folded form, code, gap
	Numbers []string `json:"numbers"` // terms
	Short   [][3]any `json:"short"`   // first, last, folded short form
}

func vectorOf(text string, a *analysis.Abbreviations) vector {
	v := vector{Text: text, Tokens: [][3]any{}, Numbers: []string{}, Short: [][3]any{}}
	tokens := a.Tokens(nil, text)
	for _, t := range tokens {
		v.Tokens = append(v.Tokens, [3]any{t.Fold, float64(t.Code), float64(t.Gap)})
	}
	for _, n := range analysis.Numbers(nil, text, tokens) {
		v.Numbers = append(v.Numbers, n.Terms()...)
	}
	for _, s := range a.Find(nil, tokens) {
		v.Short = append(v.Short, [3]any{float64(s.First), float64(s.Last), s.Short.Fold})
	}
	return v
}

const golden = "testdata/golden.json"

func goldenVectors(t *testing.T) []vector {
	t.Helper()
	raw, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	var all []vector
	if err := json.Unmarshal(raw, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// The golden vectors say what analysis makes of texts; see TestTwins for the
// client. `go test ./search -run Golden -update` writes them anew.
func TestGolden(t *testing.T) {
	a := analysis.NewAbbreviations(nil)
	all := goldenVectors(t)
	if *update {
		for i := range all {
			all[i] = vectorOf(all[i].Text, a)
		}
		raw := []byte("[\n")
		for i, v := range all {
			line, err := json.Marshal(v)
			if err != nil {
				t.Fatal(err)
			}
			raw = append(append(raw, line...), strings.Repeat(",", min(1, len(all)-1-i))+"\n"...)
		}
		if err := os.WriteFile(golden, append(raw, "]\n"...), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range all {
		if got := vectorOf(want.Text, a); !reflect.DeepEqual(got, want) {
			t.Errorf("%s\n got %v\nwant %v", want.Text, got, want)
		}
	}
}

// inside bundles the client's inner parts, for the twins to be compared.
func inside(t *testing.T) []byte {
	t.Helper()
	result := api.Build(api.BuildOptions{
		Stdin: &api.StdinOptions{ResolveDir: "client", Loader: api.LoaderTS, Contents: `
			export { Abbreviations, numbers, numberTerms } from "./analysis.ts";
			export { log } from "./site.ts";`},
		Bundle: true, Format: api.FormatESModule, Target: api.ES2020,
	})
	if len(result.Errors) > 0 {
		t.Fatal(result.Errors[0].Text)
	}
	return result.OutputFiles[0].Contents
}

// The client's analysis and logarithm are the same as Go's: on the golden
// vectors, and on texts made up of everything that can go wrong.
func TestTwins(t *testing.T) {
	ctx := chromium(t)
	script := inside(t)
	visit(t, ctx, strict(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/javascript")
		w.Write(script)
	})))
	a := analysis.NewAbbreviations(nil)
	texts := madeUpTexts(20000)
	for _, v := range goldenVectors(t) {
		texts = append(texts, v.Text)
	}
	var got []vector
	run(t, ctx, `
		const { Abbreviations, numbers, numberTerms } = await import("/inside.js");
		const a = new Abbreviations(data.lines);
		return data.texts.map((text) => {
			const tokens = a.tokens(text);
			return {
				text,
				tokens: tokens.map((t) => [t.fold, t.code, t.gap]),
				numbers: numbers(text, tokens).flatMap(numberTerms),
				short: a.find(tokens).map((s) => [s.first, s.last, s.short.fold]),
			};
		});`, map[string]any{"lines": a.Lines(), "texts": texts}, &got)
	for i, text := range texts {
		if want := vectorOf(text, a); !reflect.DeepEqual(got[i], want) {
			t.Fatalf("%q\nclient %v\ngo     %v", text, got[i], want)
		}
	}
	var counts []float64
	for n := range 3000 {
		counts = append(counts, 1+(200000-float64(n*60)+0.5)/(float64(n*60)+0.5))
	}
	var logs []float64
	run(t, ctx, `const { log } = await import("/inside.js"); return data.map(log);`, counts, &logs)
	for i, x := range counts {
		if logs[i] != math.Log(x) {
			t.Errorf("log %v is %v, not %v", x, logs[i], math.Log(x))
		}
	}
}

// madeUpTexts strings together pieces of every kind: accents in both forms,
// document numbers, abbreviations, signs, invisible characters.
func madeUpTexts(n int) []string {
	random := rand.New(rand.NewPCG(3, 4))
	pieces := strings.Split("công|nghệ|Đường|hoà|hòa|kỹ|quý|thuỷ|Uỷ|ban|nhân|dân|UBND|KH&CN|khoa học và công nghệ|khoa học, công nghệ|472|/|-|–|QĐ|UBND|2021|.|,|0,5|007|25/3/2022|36-NQ/TW|10- CTr/TU|66.13|TTr. |TTg|văn hóa, thể thao và du lịch|&| |  |\n|\u00a0|\u200b|\u0301|\u0323|\u031b|a|e|o|u|y|d|A|Z|é|ß|ÿ|Ǆ|я|中|\U0001F600|😀|!|\"|(|%|'|’|_|+|*|\x00|\x7f|\u2028|ﬁ|İ|ı|Ő|ƀ|Ɖ|ɖ|ẞ|ỳ|ỴỶ|ttlt|qh15|nghieeen|d9a62u", "|")
	texts := make([]string, n)
	for i := range texts {
		for range 1 + random.IntN(12) {
			texts[i] += pieces[random.IntN(len(pieces))]
		}
		if random.IntN(3) == 0 {
			letters := []rune(texts[i])
			random.Shuffle(len(letters), func(a, b int) { letters[a], letters[b] = letters[b], letters[a] })
			texts[i] = string(letters)
		}
		if !utf8.ValidString(texts[i]) {
			panic("made up no text")
		}
	}
	return texts
}

// The tables of the client are those that the Go code gives.
func TestTablesAreCurrent(t *testing.T) {
	want, err := search.ClientTables()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join("client", "tables.ts"))
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Error("client/tables.ts is old: go generate ./search")
	}
}
