package generator_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// BenchmarkBuild builds made-up sites of 20 tasks a plan, each time in a new
// process and to a new folder, since some file systems are slow to make files
// just after many were deleted. It reports seconds and pages (HTML files) per
// second of the whole process, as somebody at a terminal would measure it, the
// seconds that the cores have worked for it, and the most memory that it held
// at once (VmHWM of the process). Without search it can be compared with
// generators that have none.
func BenchmarkBuild(b *testing.B) {
	for _, c := range []struct {
		name  string
		plans int
		with  []string
	}{
		{"plans=100", 100, nil},
		{"plans=1000", 1000, nil},
		{"plans=5000", 5000, nil},
		{"plans=1000,search=no", 1000, []string{childNoSearch + "=1"}},
	} {
		b.Run(c.name, func(b *testing.B) {
			content := corpusOf(b, c.plans)
			folder, out := b.TempDir(), ""
			memory, work, runs := 0, time.Duration(0), 0
			for b.Loop() {
				runs++
				out = filepath.Join(folder, fmt.Sprint(runs))
				build := process(b.Context(), content, out, c.with...)
				said, err := build.Output()
				if err != nil {
					b.Fatal(err)
				}
				_, peak := report(string(said))
				memory = max(memory, peak)
				work += build.ProcessState.UserTime() + build.ProcessState.SystemTime()
			}
			pages, files := count(b, out)
			seconds := b.Elapsed().Seconds() / float64(b.N)
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(seconds, "s/op")
			b.ReportMetric(work.Seconds()/float64(runs), "cpu-s/op")
			b.ReportMetric(float64(pages), "pages")
			b.ReportMetric(float64(files), "files")
			b.ReportMetric(float64(pages)/seconds, "pages/s")
			b.ReportMetric(float64(memory)/(1<<20), "peak-MiB")
		})
	}
}

// BenchmarkBuildAgain edits one of 1,000 plans and builds the site again over
// the one before, each time in a new process. It reports seconds, the seconds
// that the cores have worked, and what part both are of a build from nothing.
// The second build makes the folder that takes turns with the site from then
// on, which the next ones find: its seconds are told apart.
func BenchmarkBuildAgain(b *testing.B) {
	folder := b.TempDir()
	content, out := filepath.Join(folder, "content"), filepath.Join(folder, "public")
	if err := os.CopyFS(content, os.DirFS(corpusOf(b, 1000))); err != nil {
		b.Fatal(err)
	}
	build := func() (work time.Duration) {
		process := process(b.Context(), content, out)
		if _, err := process.Output(); err != nil {
			b.Fatal(err)
		}
		return process.ProcessState.UserTime() + process.ProcessState.SystemTime()
	}
	began := time.Now()
	first := build()
	lasted := time.Since(began)
	plans, err := filepath.Glob(filepath.Join(content, "plans", "*", "*", "*.md"))
	if err != nil || len(plans) == 0 {
		b.Fatal("no plans", err)
	}
	runs := 0
	next := func() (took, work time.Duration) {
		edited := plans[(runs*37)%len(plans)]
		text, err := os.ReadFile(edited)
		if err == nil {
			err = os.WriteFile(edited, bytes.Replace(text, []byte("- [ ] "), []byte("- [ ] Khẩn trương "), 1), 0o644)
		}
		if err != nil {
			b.Fatal(err)
		}
		runs++
		began := time.Now()
		work = build()
		return time.Since(began), work
	}
	second, _ := next()
	var took, work time.Duration
	for b.Loop() {
		seconds, worked := next()
		took, work = took+seconds, work+worked
	}
	again := func(all time.Duration) float64 { return all.Seconds() / float64(runs-1) }
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(lasted.Seconds(), "s-first")
	b.ReportMetric(second.Seconds(), "s-second")
	b.ReportMetric(again(took), "s/op")
	b.ReportMetric(again(took)/lasted.Seconds(), "of-first")
	b.ReportMetric(first.Seconds(), "cpu-s-first")
	b.ReportMetric(again(work), "cpu-s/op")
	b.ReportMetric(again(work)/first.Seconds(), "cpu-of-first")
}

// count counts the HTML files of a site, and all files.
func count(t testing.TB, site string) (pages, files int) {
	t.Helper()
	err := filepath.WalkDir(site, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files++
			if strings.HasSuffix(name, ".html") {
				pages++
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages, files
}
