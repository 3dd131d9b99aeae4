package search_test

import (
	"bytes"
	"testing"

	"congbo/search"
)

// BenchmarkIndex makes the index of a made-up site of 1,000 plans with 20,000
// tasks and its static form, compressed, and reports the sizes.
func BenchmarkIndex(b *testing.B) {
	docs := made(b, 1000)
	b.ReportAllocs()
	for b.Loop() {
		x, err := search.Build(b.Context(), docs, "")
		if err != nil {
			b.Fatal(err)
		}
		files, err := x.Export(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		var out bytes.Buffer
		count, total := 0, 0
		for f := range files {
			out.Reset()
			if err := f.Render(&out); err != nil {
				b.Fatal(err)
			}
			count++
			total += out.Len()
		}
		if err := x.Close(); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(docs)), "documents")
		b.ReportMetric(float64(count), "files")
		b.ReportMetric(float64(total)/1e6, "MB")
	}
}

// BenchmarkSearch asks bleve, on the same site.
func BenchmarkSearch(b *testing.B) {
	docs := made(b, 1000)
	x, err := search.Build(b.Context(), docs, "")
	if err != nil {
		b.Fatal(err)
	}
	defer x.Close()
	all := newMaker(docs).questions(200)
	for i := 0; b.Loop(); i++ {
		q := all[i%len(all)]
		if _, err := x.Search(q.query, q.options); err != nil {
			b.Fatal(err)
		}
	}
}
