package bench

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2"
	"github.com/chromedp/chromedp"

	"congbo/search"
	"congbo/search/relevance"
)

// BenchmarkRelevance asks three engines every judged query over the example
// site and prints how well each answers: our client in Chromium, bleve with
// its standard analyzer, and Pagefind on the same pages.
func BenchmarkRelevance(b *testing.B) {
	file, err := os.Open("../testdata/judged.txt")
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	judged, err := relevance.Read(file)
	if err != nil {
		b.Fatal(err)
	}
	const content = "../../content"
	joined, err := join(b.Context(), content, example)
	if err != nil {
		b.Fatal(err)
	}
	work := b.TempDir()
	if err := export(b.Context(), joined, filepath.Join(work, "made")); err != nil {
		b.Fatal(err)
	}
	pagefind(b, pages(b, content, example), filepath.Join(work, "pagefind"))
	h := serve(b, map[string]string{"search": filepath.Join(work, "made", search.Folder), "pagefind": filepath.Join(work, "pagefind")})
	ctx, end := profile(b, h)
	defer end()

	names := []string{"congbo", "bleve, standard analyzer", "Pagefind 1.6"}
	answers := [][]relevance.Answer{
		inChromium(b, ctx, ours, judged, func(_ relevance.Judged, given string) string { return given }),
		standard(b, search.Documents(joined, search.Labels{}), judged),
		inChromium(b, ctx, theirs, judged, fromAddress),
	}
	report(names, answers)
}

// report prints a table for all queries, one for each kind, and what ours
// misses.
func report(names []string, answers [][]relevance.Answer) {
	fmt.Printf("\n| %d queries | right first | MRR | nDCG@10 | nothing found |\n|---|---|---|---|---|\n", len(answers[0]))
	for i, name := range names {
		s := relevance.Score(answers[i])
		fmt.Printf("| %s | %.1f %% | %.3f | %.3f | %d |\n", name, 100*s.First, s.MRR, s.NDCG, s.Nothing)
	}
	fmt.Printf("\n| right first, by kind | queries | %s |\n|---|---|%s\n", strings.Join(names, " | "), strings.Repeat("---|", len(names)))
	var kinds []string
	for _, a := range answers[0] {
		if !slices.Contains(kinds, a.Kind) {
			kinds = append(kinds, a.Kind)
		}
	}
	for _, kind := range kinds {
		row, n := "", 0
		for _, all := range answers {
			s := relevance.Score(slices.DeleteFunc(slices.Clone(all), func(a relevance.Answer) bool { return a.Kind != kind }))
			row, n = row+fmt.Sprintf(" %.0f %% |", 100*s.First), s.Queries
		}
		fmt.Printf("| %s | %d |%s\n", kind, n, row)
	}
	fmt.Println("\nNot right first, ours:")
	for _, a := range answers[0] {
		if a.Rank() != 1 {
			fmt.Printf("  %s: %s (rank %d, nDCG %.2f)\n", a.Kind, a.Query, a.Rank(), a.NDCG())
		}
	}
	fmt.Println()
}

// inChromium asks an engine in the browser; id turns what it gives into the
// id of a judged answer.
func inChromium(b *testing.B, ctx context.Context, e engine, judged []relevance.Judged, id func(relevance.Judged, string) string) []relevance.Answer {
	b.Helper()
	script := e.open + ".then(async () => { const all = []; for (const q of %s) all.push(await " + fmt.Sprintf(e.ask, "q") + "); return all })"
	var queries []string
	for _, j := range judged {
		queries = append(queries, j.Query)
	}
	list, err := json.Marshal(queries)
	if err != nil {
		b.Fatal(err)
	}
	given, err := chromedp.Run(ctx, chromedp.Evaluate[[][]string](strings.Replace(script, "%s", string(list), 1), chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatalf("%s: %v", e.name, err)
	}
	var answers []relevance.Answer
	for i, j := range judged {
		a := relevance.Answer{Judged: j}
		for _, g := range given[i] {
			a.Given = append(a.Given, id(j, g))
		}
		answers = append(answers, a)
	}
	return answers
}

// fromAddress turns addresses that Pagefind gives for one result, the page
// and its parts, into the id that is judged best among them.
func fromAddress(j relevance.Judged, addresses string) string {
	best := ""
	for address := range strings.FieldsSeq(addresses) {
		u, err := url.Parse(address)
		if err != nil {
			continue
		}
		kind, rest, _ := strings.Cut(strings.Trim(u.Path, "/"), "/")
		id := map[string]string{"nhiem-vu": "task:", "don-vi": "unit:", "van-ban": "directive:", "ke-hoach": "plan:"}[kind] + rest
		if kind == "ke-hoach" && u.Fragment != "" {
			id = "section:" + rest + "#" + u.Fragment
		}
		if best == "" || j.Grades[id] > j.Grades[best] {
			best = id
		}
	}
	return best
}

// standard asks bleve as it comes: its standard analyzer over the same
// documents, titles counting twice.
func standard(b *testing.B, docs []search.Document, judged []relevance.Judged) []relevance.Answer {
	b.Helper()
	index, err := bleve.NewMemOnly(bleve.NewIndexMapping())
	if err != nil {
		b.Fatal(err)
	}
	defer index.Close()
	batch := index.NewBatch()
	for _, d := range docs {
		text := []string{d.Body}
		for _, t := range d.Texts {
			text = append(text, t.Words)
		}
		if err := batch.Index(d.Kind+":"+d.ID, map[string]string{"title": d.Title, "text": strings.Join(text, "\n")}); err != nil {
			b.Fatal(err)
		}
	}
	if err := index.Batch(batch); err != nil {
		b.Fatal(err)
	}
	var answers []relevance.Answer
	for _, j := range judged {
		title, text := bleve.NewMatchQuery(j.Query), bleve.NewMatchQuery(j.Query)
		title.SetField("title")
		title.SetBoost(2)
		text.SetField("text")
		request := bleve.NewSearchRequestOptions(bleve.NewDisjunctionQuery(title, text), relevance.Depth, 0, false)
		found, err := index.SearchInContext(b.Context(), request)
		if err != nil {
			b.Fatal(err)
		}
		a := relevance.Answer{Judged: j}
		for _, hit := range found.Hits {
			a.Given = append(a.Given, hit.ID)
		}
		answers = append(answers, a)
	}
	return answers
}
