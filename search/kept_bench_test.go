package search_test

import (
	"bytes"
	"fmt"
	"iter"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"congbo/generator/publish"
	"congbo/search"
)

// rendered makes those files that the last time did not have the same print
// of, as publishing does, and gives all prints.
func rendered(b *testing.B, files iter.Seq[publish.File], last map[string]publish.Print) (now map[string]publish.Print, made, bytesMade int) {
	b.Helper()
	now = map[string]publish.Print{}
	var out bytes.Buffer
	for f := range files {
		now[f.Path] = f.Print
		if last[f.Path] == f.Print {
			continue
		}
		out.Reset()
		if err := f.Render(&out); err != nil {
			b.Fatal(err)
		}
		made++
		bytesMade += out.Len()
	}
	return now, made, bytesMade
}

// BenchmarkStatic makes the static form of the index of a made-up site of
// 1,000 plans with 20,000 tasks: with nothing kept, and again after one plan in
// its middle was edited.
func BenchmarkStatic(b *testing.B) {
	docs := made(b, 1000)
	// spent measures in processor time: the machine has others at work too.
	spent := func(b *testing.B) func() {
		before := processor(b)
		return func() { b.ReportMetric((processor(b)-before).Seconds()/float64(b.N), "cpu-s/op") }
	}
	run := func(b *testing.B, kept string, last map[string]publish.Print) map[string]publish.Print {
		files, err := search.Static(b.Context(), docs, kept, "")
		if err != nil {
			b.Fatal(err)
		}
		now, count, size := rendered(b, files, last)
		b.ReportMetric(float64(count), "files")
		b.ReportMetric(float64(size)/1e6, "MB")
		return now
	}
	b.Run("first", func(b *testing.B) {
		b.ReportAllocs()
		defer spent(b)()
		for b.Loop() {
			run(b, b.TempDir(), nil)
		}
	})
	at := len(docs) / 2
	for docs[at].Kind != search.Task {
		at++
	}
	was := docs
	retitled := func(title string) {
		docs = slices.Clone(was)
		docs[at].Title = title
		docs[at].Texts = append(slices.Clone(docs[at].Texts), search.Text{Words: title, Weight: 2})
	}
	for _, c := range []struct {
		name string
		edit func(round int)
	}{
		{"edited", func(round int) { retitled(was[at].Title + strings.Repeat(" có hiệu quả", 1+round%7)) }},
		{"new word", func(round int) { retitled(was[at].Title + fmt.Sprint(" Qưỡng", string(rune('a'+round%26)))) }},
		{"tasks added", func(round int) {
			docs = slices.Insert(slices.Clone(was), at, slices.Repeat(was[at:at+1], 1+8*(round%3))...)
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			docs = was
			kept := b.TempDir()
			last := run(b, kept, nil)
			defer spent(b)()
			for round := 0; b.Loop(); round++ {
				c.edit(round)
				last = run(b, kept, last)
			}
			docs = was
		})
	}
}

// processor gives the processor time that this process has used so far.
func processor(b *testing.B) time.Duration {
	b.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
