// Package source reads a content folder: front matter and Markdown become
// plans, units, directives and pages, as their authors wrote them, with every
// fault at its line and column. No name is resolved across files here.
package source

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"congbo/generator/markdown"
	"congbo/generator/plan"
	"congbo/generator/problem"
)

// Options say what to read and how.
type Options struct {
	Root   *os.Root  // the content folder
	Drafts bool      // drafts and what is to be published later are read too
	Today  plan.Date // for what is to be published later; where it is zero, the day of Now
	Now    time.Time // in the site's time zone

	// BaseURL, where it is set, is the site's address in the place of the one
	// in site.yaml.
	BaseURL string

	// Memory, where it is set, has what was read before, and takes what is
	// read now. Changed, where it is set, names files of the content folder
	// that are to be opened whatever their time of change says.
	Memory  *Memory
	Changed func(path string) bool
}

// Read reads a content folder on all cores. What is wrong in it comes back as
// problems, in order of place; the error is for failures of the machine only.
func Read(ctx context.Context, o Options) (*Content, []problem.Problem, error) {
	problems := &problem.List{}
	site, err := readSite(o.Root, problems)
	if err != nil {
		return nil, nil, fmt.Errorf("read site.yaml: %w", err)
	}
	if o.Today.IsZero() {
		o.Today = site.day(o.Now)
	}
	files, err := walk(o.Root, problems)
	if err != nil {
		return nil, nil, fmt.Errorf("list the content folder: %w", err)
	}
	if o.BaseURL != "" {
		site.BaseURL = o.BaseURL
	}
	r := &reader{options: o, files: files, results: make([]result, len(files)), kept: make([]kept, len(files)), problems: problems}
	if err := r.all(ctx); err != nil {
		return nil, nil, err
	}
	content := r.content()
	content.Site, content.Today = site, o.Today
	r.unique(content)
	if err := r.weigh(ctx, content); err != nil {
		return nil, nil, err
	}
	return o.Memory.settle(r, content), problems.Sorted(), nil
}

// A reader reads the files that walk found. Every result has its place, so
// that the order of work does not show.
type reader struct {
	options  Options
	files    []found
	results  []result
	kept     []kept // for the next reading; only where there is a memory
	problems *problem.List
}

// A result is what one file turned out to be.
type result struct {
	plan      *Plan
	unit      *Unit
	directive *Directive
	page      *Page
	register  []byte
}

// batch is how many files of one folder a worker takes at once: opening a
// folder costs more than opening a file in it, and a deep path costs most.
const batch = 32

// all reads every file that the memory does not know. Folders are opened once
// for each batch, through the content folder's own root, so that nothing
// outside is ever reached.
func (r *reader) all(ctx context.Context) error {
	var batches [][]int
	last := ""
	for i, f := range r.files {
		if top := f.folder(); top == folderAssets || top == "site.yaml" {
			continue
		}
		if known, ok := r.options.Memory.recall(f, r.options.Changed); ok {
			r.take(i, known)
			continue
		}
		if n := len(batches); n > 0 && len(batches[n-1]) < batch && path.Dir(f.path) == last {
			batches[n-1] = append(batches[n-1], i)
		} else {
			batches = append(batches, []int{i})
		}
		last = path.Dir(f.path)
	}
	return parallel(ctx, len(batches), func(i int) error { return r.batch(batches[i]) })
}

func (r *reader) batch(files []int) error {
	folder, err := r.options.Root.OpenRoot(path.Dir(r.files[files[0]].path))
	if err != nil {
		return fmt.Errorf("open folder: %w", err)
	}
	defer folder.Close()
	for _, i := range files {
		if err := r.read(folder, i); err != nil {
			return err
		}
	}
	return nil
}

// read reads one file.
func (r *reader) read(folder *os.Root, i int) error {
	name, top := r.files[i].path, r.files[i].folder()
	at := problem.Position{File: name}
	extension := strings.ToLower(path.Ext(name))
	switch {
	case top == folderRegisters && (extension == ".yaml" || extension == ".yml"):
	case top == folderRegisters || extension != ".md":
		r.problems.Add(problem.Doubt("file.ignored", at))
		return nil
	}
	if r.files[i].size > markdown.MaxSize {
		r.problems.Add(problem.New("file.too-big", at))
		return nil
	}
	var raw []byte
	var err error
	if r.files[i].link {
		raw, err = r.options.Root.ReadFile(name)
	} else {
		raw, err = folder.ReadFile(path.Base(name))
	}
	if errors.Is(err, fs.ErrPermission) || errors.Is(err, fs.ErrNotExist) {
		r.problems.Add(problem.New("file.unreadable", at))
		return nil
	}
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	if top == folderRegisters {
		r.results[i].register = raw
		return nil
	}
	now := kept{info: r.files[i].info, sum: sha256.Sum256(raw)}
	if known, ok := r.options.Memory.agree(r.files[i], raw, now.sum); ok {
		r.take(i, known)
		return nil
	}
	mine := &problem.List{}
	if f, ok := open(name, raw, mine); ok {
		now.result, now.shown = f.read(top)
		now.plain = f.plain()
		now.result.sign(now.sum)
	}
	if p := now.result.plan; p != nil {
		letGo(p.Body)
	}
	now.problems = mine.Sorted()
	r.take(i, now)
	return nil
}

// sign says of what a file was read as, which bytes it was read from.
func (r *result) sign(sum Sum) {
	switch {
	case r.plan != nil:
		r.plan.Sum = sum
	case r.unit != nil:
		r.unit.Sum = sum
	case r.directive != nil:
		r.directive.Sum = sum
	case r.page != nil:
		r.page.Sum = sum
	}
}

// take puts what a file was found to be in its place. The faults of a file
// that is not shown anyway are its author's business.
func (r *reader) take(i int, k kept) {
	if r.options.Memory != nil {
		r.kept[i] = k
	}
	if k.shown.draft && !r.options.Drafts {
		return
	}
	if k.shown.shown(r.options) {
		r.results[i] = k.result
	}
	r.problems.Add(k.problems...)
}

// letGo frees the fields of tasks in a text: the tasks of the plan have what
// they say, and no page is made from them. In a large site they are an eighth
// of what is read.
func letGo(body *markdown.Document) {
	body.Defaults = nil
	for i := range body.Items {
		body.Items[i].Fields, body.Items[i].Unknown = nil, nil
	}
}

// read reads a file as what its folder says it is.
func (f *file) read(folder string) (out result, shown visibility) {
	switch folder {
	case folderPlans:
		out.plan, shown = f.readPlan()
	case folderUnits:
		out.unit, shown = f.readUnit()
	case folderDirectives:
		out.directive, shown = f.readDirective()
	case folderPages:
		out.page, shown = f.readPage()
	}
	return out, shown
}

// content puts the results together in order of the files' names.
func (r *reader) content() *Content {
	c := &Content{Registers: map[string][]byte{}}
	plans := 0
	for i, f := range r.files {
		switch got := r.results[i]; {
		case got.plan != nil:
			c.Plans = append(c.Plans, got.plan)
		case got.unit != nil:
			c.Units = append(c.Units, got.unit)
		case got.directive != nil:
			c.Directives = append(c.Directives, got.directive)
		case got.page != nil:
			c.Pages = append(c.Pages, got.page)
		case got.register != nil:
			c.Registers[f.path] = got.register
		case f.folder() == folderAssets:
			c.Assets = append(c.Assets, Asset{Path: f.path, Size: f.size})
		}
		if f.folder() == folderPlans && strings.EqualFold(path.Ext(f.path), ".md") {
			plans++
		}
	}
	if plans == 0 {
		r.problems.Add(problem.New("content.no-plans", problem.Position{File: folderPlans}))
	}
	return c
}

// parallel does n pieces of work on all cores and gives the first error in
// order of the pieces. It stops early when ctx ends.
func parallel(ctx context.Context, n int, work func(i int) error) error {
	var next atomic.Int64
	failures := make([]error, n)
	var workers sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				failures[i] = work(i)
			}
		})
	}
	workers.Wait()
	for _, err := range failures {
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}
