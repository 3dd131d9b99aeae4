package pages

import (
	"bytes"
	"testing"

	"congbo/generator/publish"
)

// benchmark renders one page of the test site over and over.
func benchmark(b *testing.B, path string) {
	s := site("vi")
	var page publish.File
	for file := range load(b, s).Files(world(s)) {
		if file.Path == path {
			page = file
		}
	}
	var out bytes.Buffer
	b.ReportAllocs()
	for b.Loop() {
		out.Reset()
		if err := page.Render(&out); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(out.Len()))
}

func BenchmarkTaskPage(b *testing.B) { benchmark(b, "nhiem-vu/kh-15/1.1/index.html") }

func BenchmarkPlanPage(b *testing.B) { benchmark(b, "ke-hoach/kh-15/index.html") }

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(b, site("vi"))
	}
}
