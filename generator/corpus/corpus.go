// Package corpus makes up a folder of content of any size in the authoring
// format, for benchmarks and for trying things out: plans of some provinces
// with their tasks, deadlines, units and citations, of each other too. The
// same options give the same bytes, and a smaller corpus is the beginning of
// a larger one. Words are drawn with the frequencies of a language (Zipf), so
// that a search index of it looks like a real one; the documents are invented.
package corpus

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"path"

	"congbo/generator/plan"
)

// Options say how much to make.
type Options struct {
	Plans     int    // how many plans
	Tasks     int    // how many tasks each has
	Provinces int    // how many provinces they are from, at most all; 0 for Provinces
	Seed      uint64 // another seed, another corpus
}

// Provinces is how many provinces a corpus has unless Options say otherwise:
// some with hundreds of plans and all their units, as where a province puts
// what it issued in five years on one site, and some with a few.
const Provinces = 12

// Today is the day that a site of a corpus is to be built for: no plan of it
// is dated later.
var Today = plan.Date{Year: 2026, Month: 11, Day: 23}

// Write makes a content folder at dir, which it creates if it must; files
// that are there already under the same names are replaced.
func Write(dir string, o Options) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	save := func(name string, text []byte) error {
		if err := root.MkdirAll(path.Dir(name), 0o755); err != nil {
			return err
		}
		return root.WriteFile(name, text, 0o644)
	}
	return write(o, save)
}

// write makes the files one after the other.
func write(o Options, save func(name string, text []byte) error) error {
	w, err := newWorld(o.Seed, cmp.Or(o.Provinces, Provinces))
	if err != nil {
		return err
	}
	if err := save("site.yaml", []byte(site)); err != nil {
		return err
	}
	if err := save("pages/gioi-thieu.md", []byte(page)); err != nil {
		return err
	}
	for _, record := range w.records() {
		if err := save(record.path, record.text); err != nil {
			return err
		}
	}
	for i := range o.Plans {
		p := w.newPlan(o.Seed, i, o.Tasks)
		if err := save(p.path(), p.markdown()); err != nil {
			return fmt.Errorf("plan %d: %w", i+1, err)
		}
		if p.signedFile != "" {
			if err := save(p.signedFile, bytes.Repeat([]byte(p.title+"\n"), 20)); err != nil {
				return err
			}
		}
		w.plans = append(w.plans, p.document)
	}
	return nil
}

const site = `title: Kế hoạch mẫu
description: Nội dung do chương trình tạo ra để đo tốc độ; không có văn bản thật.
base_url: https://mau.example/
language: vi
publisher: Nhóm thử nghiệm
contact:
  name: Nhóm thử nghiệm
  email: lienhe@mau.example
`

const page = `---
title: Giới thiệu
menu: true
---

Mọi văn bản ở đây do chương trình tạo ra để đo tốc độ. Không có văn bản nào là thật.
`
